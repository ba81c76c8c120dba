namespace MlpLabs.Sandbox.Processes;

/// <summary>The ways to start a child, strongest first.</summary>
public static class Launchers
{
    /// <summary>Names the strongest tier to be tried, 1 to 3: for tests, and for seeing what a machine without bubblewrap gives.</summary>
    public const string TierVariable = "MLPLABS_TIER";

    static readonly Lazy<ILauncher> Strongest = new(() => ChooseFrom(ChildProgram.Worker, Environment.GetEnvironmentVariable(TierVariable)));

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

    /// <summary>Tier 2.</summary>
    /// <param name="program">A program that must be within its reach.</param>
    /// <param name="whyNotMore">Why not tier 1.</param>
    /// <param name="whyNot">Why it does not work here, when the result is null.</param>
    public static ILauncher? Landlock(ChildProgram program, string? whyNotMore, out string? whyNot)
    {
        whyNot = OperatingSystem.IsLinux() ? LandlockLauncher.Probe(program) : SandboxMessages.LandlockNeedsLinux;
        return whyNot is null ? new LandlockLauncher(whyNotMore) : null;
    }

    /// <summary>Tier 3, on any machine.</summary>
    public static ILauncher Plain(string? whyNotMore = null) => new PlainLauncher(whyNotMore);

    internal static ILauncher ChooseFrom(ChildProgram program, string? wanted)
    {
        var capped = wanted is "2" or "3" ? SandboxMessages.TierCapped(TierVariable, wanted) : null;
        var whyNotFirst = capped;
        if (capped is null && Bubblewrap(program, out whyNotFirst) is { } first)
            return first;
        if (wanted == "3")
            return Plain(capped);
        return Landlock(program, whyNotFirst, out var whyNotSecond) ?? Plain($"{whyNotFirst}; {whyNotSecond}");
    }
}
