using System.CommandLine;
using MlpLabs.Cli.Desk;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting.Statements;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs list</c>: the exercises there are.</summary>
internal static class ListCommand
{
    public static Command Build(Settings settings)
    {
        var html = new Option<string?>("--html") { Description = "Write the statements of all exercises as one HTML page", HelpName = "FILE" };
        var command = new Command("list", "List the exercises") { html };
        command.SetAction(parsed => Run(settings, parsed, parsed.GetValue(html)));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed, string? html)
    {
        var catalog = settings.Catalog(parsed);
        if (catalog.Ids.Count == 0)
        {
            Console.Error.WriteLine(CliMessages.NoPacks(catalog.ExercisesFolder));
            return ExitCode.WrongUsage;
        }
        if (html is not null)
            return WritePage(settings, parsed, catalog, html);
        var started = Started.Near(Directory.GetCurrentDirectory());
        var ansi = settings.Ansi(parsed);
        var broken = false;
        var width = catalog.Ids.Max(id => id.Length);
        foreach (var id in catalog.Ids)
        {
            var manifest = catalog.ReadManifest(id);
            if (manifest.Value is { } exercise)
            {
                Console.WriteLine($"{id.PadRight(width)}  {exercise.Title} (difficulty {exercise.Difficulty}){Started.Remark(started, id, ansi.Green)}");
                continue;
            }
            broken = true;
            foreach (var error in manifest.Errors)
                Console.Error.WriteLine(error);
        }
        return broken ? ExitCode.CouldNotGrade : ExitCode.Passed;
    }

    static int WritePage(Settings settings, ParseResult parsed, ExerciseCatalog catalog, string html)
    {
        if (!ReportFiles.IsFile(html))
        {
            Console.Error.WriteLine(CliMessages.BadReportPath(html));
            return ExitCode.WrongUsage;
        }
        var statements = catalog.Ids.Select(id => ShowCommand.StatementOf(catalog, id)).ToList();
        foreach (var error in statements.SelectMany(s => s.Errors))
            Console.Error.WriteLine(error);
        var written = ShowCommand.Pages(settings, parsed, html, pages => output => pages.WriteList([.. statements.Select(s => s.Value).OfType<Statement>()], output));
        return statements.Exists(s => s.Value is null) ? ExitCode.CouldNotGrade : written;
    }
}
