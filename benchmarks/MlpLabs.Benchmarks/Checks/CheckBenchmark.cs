using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Benchmarks.Throughput;

namespace MlpLabs.Benchmarks.Checks;

/// <summary>One student at a terminal: <c>mlplabs check</c> in a new process against <c>dotnet test</c> and <c>dotnet run</c> on the same checks.</summary>
internal static class CheckBenchmark
{
    const int DefaultRepetitions = 7;
    const int WarmUps = 1;
    const int WarmChecks = 5;

    // The resident process starts behind the first check, and a spare worker behind each.
    const int PauseMs = 500;

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        using var project = new EquivalentProject();
        BenchmarkOptions.Progress("restoring the xunit project ...");
        await ProcessRun.MeasureAsync(project.XunitFolder, project.Restore, options.Cancel).ConfigureAwait(false);
        Contender Command(string name, string folder, IReadOnlyList<string> command) => new(name, () =>
        {
            project.Edit();
            return ProcessRun.MeasureAsync(folder, command, options.Cancel);
        });
        // From its start on the resident process belongs to this benchmark: one that others have used may be warmer or older.
        await ProcessRun.MeasureAsync(project.SubmissionFolder, project.StopServer, options.Cancel).ConfigureAwait(false);
        for (var i = 0; i < WarmChecks; i++)
        {
            project.Edit();
            await ProcessRun.MeasureAsync(project.SubmissionFolder, project.WarmCheck, options.Cancel).ConfigureAwait(false);
            await Task.Delay(PauseMs, options.Cancel).ConfigureAwait(false);
        }
        var measured = await Interleaved.MeasureAsync(WarmUps, options.Repetitions ?? DefaultRepetitions,
        [
            Command("mlplabs check", project.SubmissionFolder, project.Check),
            Command("mlplabs check, warm", project.SubmissionFolder, project.WarmCheck),
            Command("dotnet test --no-restore", project.XunitFolder, project.DotnetTest),
            Command("dotnet run check.cs", project.ProgramFolder, project.DotnetRun),
            Command("mlplabs list", project.SubmissionFolder, project.List),
            Command("an empty .NET program", project.SubmissionFolder, [Path.Combine(Hello.Folder, Hello.Program.Name)]),
        ]).ConfigureAwait(false);
        return new BenchmarkResult("check", Benchmarks.TitleOf("check"),
            [
                .. measured.SelectMany(series => series),
                measured[0][0].RatioTo(measured[2][0]), measured[1][0].RatioTo(measured[2][0]), measured[3][0].RatioTo(measured[0][0]),
            ],
            [
                "New processes, files in the disk cache, the student's file changed before every run. mlplabs is the published program, compiled ahead of time; "
                + "grading runs in the sandbox, dotnet test and dotnet run isolate nothing. Warm is a check that the resident process does, as every one after the first.",
                $"Build servers stay from one run to the next; one that was there before this benchmark is missing from the processor time. {ProcessorTime.HowCounted}",
            ], []);
    }
}
