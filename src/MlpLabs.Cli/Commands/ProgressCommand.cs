using System.CommandLine;
using System.Globalization;
using MlpLabs.Cli.Desk;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs progress</c>: how far the student is, and what comes next.</summary>
internal static class ProgressCommand
{
    public static Command Build(Settings settings)
    {
        var command = new Command("progress", "Show how far you are and which exercise comes next");
        command.SetAction(parsed => Run(settings, parsed));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed)
    {
        var catalog = settings.Catalog(parsed);
        if (catalog.Ids.Count == 0)
            return Failure.Print(ExitCode.WrongUsage, CliMessages.NoPacks(catalog.ExercisesFolder));
        var here = Directory.GetCurrentDirectory();
        var started = Started.Near(here);
        if (started.Count == 0)
            Console.WriteLine(DeskMessages.NothingStarted);
        else
            Table(started, here, settings.Ansi(parsed));
        Console.WriteLine();

        var exercises = catalog.Ids.Select(id => catalog.ReadManifest(id).Value).OfType<ExerciseManifest>().ToList();
        var passed = exercises.Count(e => started.Any(s => s.IsOf(e) && s.IsPassed));
        var inAllCases = exercises.Count(e => started.Any(s => s.IsOf(e) && s.Progress.Best is { Passed: true, VisibleOnly: false }));
        Console.WriteLine(DeskMessages.PassedOf(passed, exercises.Count, passed - inAllCases));
        Console.WriteLine(Next(exercises, started, here));
        return ExitCode.Passed;
    }

    static void Table(IReadOnlyList<Started> started, string here, Reporting.Wording.Ansi ansi)
    {
        string[][] rows = [.. started.Select(s => new[] { s.Folder.ExerciseId, DeskMessages.State(s.Progress), DeskMessages.Points(s.Progress.Best), DeskMessages.Attempts(s.Progress.Attempts), Path.GetRelativePath(here, s.Folder.Path) })];
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        foreach (var (row, s) in rows.Zip(started))
        {
            var line = string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
            Console.WriteLine(s.IsPassed ? ansi.Green(line) : line);
        }
    }

    // What is under way comes first, then the easiest that is left.
    static string Next(IReadOnlyList<ExerciseManifest> exercises, IReadOnlyList<Started> started, string here)
    {
        var open = exercises.Where(e => !started.Any(s => s.IsOf(e) && s.IsPassed))
            .OrderBy(e => int.TryParse(e.Difficulty, CultureInfo.InvariantCulture, out var difficulty) ? difficulty : int.MaxValue).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        var underWay = started.Where(s => open.Any(s.IsOf)).MaxBy(s => s.Progress.LastCheckedAt ?? DateTimeOffset.MinValue);
        return underWay is not null ? DeskMessages.GoOn(open.First(underWay.IsOf).Title, Path.GetRelativePath(here, underWay.Folder.Path))
            : open.Count > 0 ? DeskMessages.TryNext(open[0])
            : DeskMessages.AllPassed;
    }
}
