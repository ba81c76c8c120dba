namespace MlpLabs.Sandbox.Processes;

/// <summary>The ways to start a child, strongest first.</summary>
public static class Launchers
{
    static readonly Lazy<ILauncher> Strongest = new(() => ChooseNow(ChildProgram.Worker));

    /// <summary>The strongest that works on this machine, found once by trying; its tier says what is in force and why not more.</summary>
    public static ILauncher Choose() => Strongest.Value;

    /// <summary>Tier 1.</summary>
    /// <param name="whyNot">Why it does not work here, when the result is null.</param>
    public static ILauncher? Bubblewrap(ChildProgram program, out string? whyNot)
    {
        whyNot = null;
        if (!OperatingSystem.IsLinux())
            whyNot = SandboxMessages.BubblewrapNeedsLinux;
        else if (Executables.Find("bwrap") is not { } bubblewrap)
            whyNot = SandboxMessages.BubblewrapMissing;
        else if (ResourceLimits.Program is not { } prlimit)
            whyNot = SandboxMessages.PrlimitMissing;
        else
        {
            var launcher = new BubblewrapLauncher(bubblewrap, prlimit);
            whyNot = launcher.Probe(program);
            return whyNot is null ? launcher : null;
        }
        return null;
    }

    /// <summary>Tier 3, on any machine.</summary>
    public static ILauncher Plain(string? whyNotMore = null) => new PlainLauncher(whyNotMore);

    static ILauncher ChooseNow(ChildProgram program) => Bubblewrap(program, out var whyNot) ?? Plain(whyNot);
}
