using System.CommandLine;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MlpLabs.Cli.Resident;

/// <summary><c>mlplabs server</c>: says whether a resident process runs, ends it, or is it.</summary>
internal static partial class ServerCommand
{
    public const string Name = "server";

    /// <summary>The option with which a command does everything itself.</summary>
    public const string Without = "--no-server";

    /// <summary>The variable that does the same for all commands when it is <c>off</c>.</summary>
    public const string Variable = "MLPLABS_SERVER";

    /// <summary>Makes this process the resident one.</summary>
    public const string Run = "--run";

    const int DefaultIdleSeconds = 600;
    const int Terminate = 15;
    const int AnswerMs = 2_000;

    public static Command Build()
    {
        var stop = new Option<bool>("--stop") { Description = "End it" };
        var run = new Option<bool>(Run) { Description = "Be it", Hidden = true };
        var idle = new Option<int>("--idle-seconds") { Description = "End when nobody has come for so long", Hidden = true, DefaultValueFactory = _ => DefaultIdleSeconds };
        var command = new Command(Name, "Say whether a process stays in memory to make checks faster, and end it") { stop, run, idle };
        command.SetAction(async parsed =>
        {
            if (!OperatingSystem.IsLinux())
                return Failure.Print(ExitCode.WrongUsage, ResidentMessages.OnlyLinux);
            if (!parsed.GetValue(run))
                return Tell(parsed.GetValue(stop));
            await using var workshop = new KeptWorkshop();
            await new ResidentProcess(workshop, TimeSpan.FromSeconds(parsed.GetValue(idle))).RunAsync();
            return ExitCode.Passed;
        });
        return command;
    }

    [SupportedOSPlatform("linux")]
    static int Tell(bool stop)
    {
        if (Find() is not var (process, commands))
            Console.WriteLine(ResidentMessages.None);
        else if (!stop)
            Console.WriteLine(ResidentMessages.Running(process, commands));
        else if (Signal(process, Terminate) == 0)
            Console.WriteLine(ResidentMessages.Ended(process));
        else
            return Failure.Print(ExitCode.CouldNotGrade, ResidentMessages.NotEnded(process));
        return ExitCode.Passed;
    }

    [SupportedOSPlatform("linux")]
    static (int Process, int Commands)? Find()
    {
        if (ResidentAddress.Path is not { } path || !File.Exists(path))
            return null;
        try
        {
            using var stream = LocalSocket.Connect(path, AnswerMs);
            if (stream is null || ResidentAddress.PeerOf(stream) is not { } process)
                return null;
            new ResidentFrame(ResidentFrameKind.Count, []).WriteTo(stream);
            return ResidentFrame.ReadFrom(stream) is { Content.Length: sizeof(int) } answer ? (process, BitConverter.ToInt32(answer.Content)) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
