using System.CommandLine;
using MlpLabs.Cli.Commands;
using MlpLabs.Cli.Resident;

namespace MlpLabs.Cli;

/// <summary>The visible list of commands.</summary>
internal static class CommandLine
{
    /// <summary>Whether the command listens for the signals that ask it to stop.</summary>
    public static bool EndsByItself(ParseResult parsed) => parsed.CommandResult.Command.Name is BatchCommand.Name or RegradeCommand.Name;

    public static RootCommand Build(IWorkshop workshop)
    {
        var settings = new Settings();
        var root = new RootCommand("Grades C# exercises on multi-layer perceptrons and says which idea went wrong.")
        {
            StartCommand.Build(settings),
            CheckCommand.Build(settings, workshop),
            WatchCommand.Build(settings),
            HintCommand.Build(settings),
            ReportCommand.Build(settings),
            ResetCommand.Build(settings),
            CiCommand.Build(settings),
            BatchCommand.Build(settings),
            RegradeCommand.Build(settings),
            MisconceptionCommand.Build(settings),
            ListCommand.Build(settings),
            ProgressCommand.Build(settings),
            ShowCommand.Build(settings),
            ExerciseCommand.Build(settings),
            DoctorCommand.Build(settings),
            ServerCommand.Build(),
            CompletionsCommand.Build(),
        };
        foreach (var option in settings.Options)
            root.Options.Add(option);
        return root;
    }
}
