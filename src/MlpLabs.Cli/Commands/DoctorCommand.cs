using System.CommandLine;
using System.Runtime.InteropServices;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs doctor</c>: what is installed, what isolation is in force and why, and where packs were found.</summary>
internal static class DoctorCommand
{
    public static Command Build(Settings settings)
    {
        var command = new Command("doctor", "Show versions, the isolation in force, and where packs were found");
        command.SetAction(parsed => Run(settings, parsed));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed)
    {
        var catalog = settings.Catalog(parsed);
        var tier = Launchers.Choose().Tier;
        Line("mlplabs", typeof(DoctorCommand).Assembly.GetName().Version!.ToString(3));
        Line(".NET", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");
        Line("isolation", FormattableString.Invariant($"tier {tier.Number}: {tier.Details}"));
        Line("exercises", catalog.Ids.Count > 0 ? FormattableString.Invariant($"{catalog.Ids.Count} in {catalog.ExercisesFolder}") : $"none in {catalog.ExercisesFolder}");
        Line("graders", catalog.GradersFolder is { } graders
            ? FormattableString.Invariant($"{catalog.Ids.Count(id => catalog.GraderFolderOf(id) is not null)} in {graders}")
            : "none: only the visible cases can be checked");
        Line("templates", settings.OwnTemplates(parsed) is { } own ? $"{own}, then the built-in ones" : "built in");
        Line("cache", catalog.Cache.Location ?? "none: no folder of the user's own could be made, so graders are compiled at every run");
        return ExitCode.Passed;
    }

    static void Line(string what, string value) => Console.WriteLine($"{what,-10} {value}");
}
