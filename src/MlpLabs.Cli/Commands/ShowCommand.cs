using System.CommandLine;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting.Statements;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs show EXERCISE</c>: the statement of an exercise, in the terminal or as a page.</summary>
internal static class ShowCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = new Argument<string>("EXERCISE") { Description = "Id of the exercise; mlplabs list shows all of them" };
        var html = new Option<string?>("--html") { Description = "Write the statement as one HTML page, with pictures", HelpName = "FILE" };
        var hint = new Option<int?>("--hint") { Description = "Show one of the hints; each leads further than the one before", HelpName = "NUMBER" };
        var command = new Command("show", "Show the statement of an exercise") { exercise, html, hint };
        command.SetAction(parsed => Run(settings, parsed, parsed.GetRequiredValue(exercise), parsed.GetValue(html), parsed.GetValue(hint)));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed, string id, string? html, int? hint)
    {
        var catalog = settings.Catalog(parsed);
        var problem = settings.Problem(parsed) is { Length: > 0 } folder ? folder
            : html is not null && !ReportFiles.IsFile(html) ? CliMessages.BadReportPath(html)
            : catalog.Problem(id);
        if (problem.Length > 0)
            return Fail(ExitCode.WrongUsage, problem);
        var read = StatementOf(catalog, id);
        if (read.Value is not { } statement)
            return Fail(ExitCode.CouldNotGrade, [.. read.Errors.Select(e => e.ToString())]);
        if (hint is { } number)
        {
            if (number < 1 || number > statement.Manifest.Hints.Count)
                return Fail(ExitCode.WrongUsage, CliMessages.NoSuchHint(id, number, statement.Manifest.Hints.Count));
            Console.Out.Write(new StatementText(settings.Ansi(parsed)).Hint(statement, number));
            return ExitCode.Passed;
        }
        if (html is not null)
            return Pages(settings, parsed, html, pages => output => pages.Write(statement, output));
        Console.Out.Write(new StatementText(settings.Ansi(parsed)).Write(statement, TypedCommand.Name));
        return ExitCode.Passed;
    }

    /// <summary>The statement of an exercise that is in the catalog.</summary>
    public static PackResult<Statement> StatementOf(ExerciseCatalog catalog, string id)
    {
        var manifest = catalog.ReadManifest(id);
        return manifest.Value is null
            ? PackResult<Statement>.Wrong(manifest.Errors)
            : Statement.Read(manifest.Value, Path.Combine(catalog.ExercisesFolder, id));
    }

    /// <summary>Writes a page into a file and says so.</summary>
    public static int Pages(Settings settings, ParseResult parsed, string path, Func<StatementPages, Func<TextWriter, string?>> page) =>
        ReportFiles.Write("html", page(new StatementPages(settings.OwnTemplates(parsed), null, TypedCommand.Name)), path, Console.Out) ? ExitCode.Passed : ExitCode.CouldNotGrade;

    static int Fail(int exitCode, params IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);
        return exitCode;
    }
}
