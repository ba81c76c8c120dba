using System.CommandLine;
using System.Runtime.InteropServices;
using MlpLabs.Sandbox.Probing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs doctor</c>: what is installed, what isolation is in force and why, what attempts to get out of it came to, and where packs were found.</summary>
internal static class DoctorCommand
{
    public static Command Build(Settings settings)
    {
        var command = new Command("doctor", "Show versions, the isolation in force, and where packs were found");
        command.SetAction((parsed, cancel) => RunAsync(settings, parsed, cancel));
        return command;
    }

    static async Task<int> RunAsync(Settings settings, ParseResult parsed, CancellationToken cancel)
    {
        if (settings.Problem(parsed) is { Length: > 0 } problem)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.WrongUsage;
        }
        var catalog = settings.Catalog(parsed);
        var (tier, promises) = await EscapeProbe.RunAsync(Launchers.Choose(), cancel);
        Line("mlplabs", typeof(DoctorCommand).Assembly.GetName().Version!.ToString(3));
        Line(".NET", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");
        Line("isolation", FormattableString.Invariant($"tier {tier.Number}: {tier.Details}"));
        foreach (var promise in promises)
            Console.WriteLine($"  {promise.Promise,-16} {promise.Words}");
        Line("memory", EscapeProbe.MemoryBound());
        Line("classes", await ZygoteProbe.DescribeAsync(Launchers.Choose(), cancel));
        Line("exercises", catalog.Ids.Count > 0 ? FormattableString.Invariant($"{catalog.Ids.Count} in {catalog.ExercisesFolder}") : $"none in {catalog.ExercisesFolder}");
        Line("graders", catalog.GradersFolder is { } graders
            ? FormattableString.Invariant($"{catalog.Ids.Count(id => catalog.GraderFolderOf(id) is not null)} in {graders}")
            : "none: only the visible cases can be checked");
        Line("templates", settings.OwnTemplates(parsed) is { } own ? $"{own}, then the built-in ones" : "built in");
        Line("cache", catalog.Cache.Location ?? "none: no folder of the user's own could be made, so graders are compiled at every run");
        if (settings.TierProblem(parsed, tier) is not { } tooWeak)
            return ExitCode.Passed;
        Console.Error.WriteLine(tooWeak);
        return ExitCode.CouldNotGrade;
    }

    static void Line(string what, string value) => Console.WriteLine($"{what,-10} {value}");
}
