using System.Runtime.InteropServices;
using System.Text;

namespace MlpLabs.Launcher;

/// <summary>Landlock: a process gives up access to files for good, without any privilege.</summary>
/// <remarks>
/// How it works: a set of rules names the kinds of access it governs and the folders where they stay allowed; everything else of
/// those kinds is refused to the calling thread and whatever it becomes. Older kernels know fewer kinds; each version gets those it
/// knows. Source: the kernel's Documentation/userspace-api/landlock.rst. What it cannot stop: metadata such as names and sizes of
/// files whose path is known, what was open before, and networks other than TCP, which the filter on system calls closes.
/// </remarks>
internal static partial class Landlock
{
    // The same numbers on all processors.
    const nint CreateRuleset = 444;
    const nint AddRule = 445;
    const nint RestrictSelf = 446;
    const nint AskVersion = 1;
    const nint PathBeneath = 1;
    const int LastKnownVersion = 7;

    const int SetNoNewPrivileges = 38;
    const int OpenPath = 0x200000;
    const int CloseOnExec = 0x80000;

    const ulong Execute = 1 << 0;
    const ulong WriteFile = 1 << 1;
    const ulong ReadFile = 1 << 2;
    const ulong ReadFolder = 1 << 3;
    const ulong FirstVersion = (1 << 13) - 1;
    const ulong Refer = 1 << 13;
    const ulong Truncate = 1 << 14;
    const ulong DeviceControl = 1 << 15;
    const ulong BindAndConnectTcp = 3;
    const ulong AbstractSocketsAndSignals = 3;

    const string Nothing = "/dev/null";

    /// <summary>What the kernel knows, from 1 on; 0 when it has none.</summary>
    public static int Version() => (int)Math.Clamp(SystemCall(CreateRuleset, 0, 0, AskVersion, 0), 0, LastKnownVersion);

    /// <summary>Leaves reading and executing below these paths, writing to the null device, and nothing else; null, or why it failed.</summary>
    public static unsafe string? Restrict(int version, IReadOnlyList<string> readable)
    {
        var governed = FirstVersion | (version >= 2 ? Refer : 0) | (version >= 3 ? Truncate : 0) | (version >= 5 ? DeviceControl : 0);
        var rules = new Ruleset { Files = governed, Network = BindAndConnectTcp, Scoped = AbstractSocketsAndSignals };
        // Kernels before version 4 know the first field only, those before version 6 the first two.
        var size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        var ruleset = SystemCall(CreateRuleset, (nint)(&rules), size, 0, 0);
        if (ruleset < 0)
            return LauncherMessages.NoRules("its rules", Marshal.GetLastPInvokeError());

        foreach (var path in readable)
            if (Allow(ruleset, path, Directory.Exists(path) ? Execute | ReadFile | ReadFolder : Execute | ReadFile) is { } problem)
                return problem;
        if (Allow(ruleset, Nothing, ReadFile | WriteFile) is { } none)
            return none;

        if (Control(SetNoNewPrivileges, 1, 0, 0, 0) != 0 || SystemCall(RestrictSelf, ruleset, 0, 0, 0) != 0)
            return LauncherMessages.NoRules("to put them in force", Marshal.GetLastPInvokeError());
        return null;
    }

    static unsafe string? Allow(nint ruleset, string path, ulong access)
    {
        var folder = Open(Encoding.UTF8.GetBytes(path + '\0'), OpenPath | CloseOnExec);
        if (folder < 0)
            return LauncherMessages.NotReadable(path, Marshal.GetLastPInvokeError());
        var rule = new PathRule { Access = access, Folder = folder };
        return SystemCall(AddRule, ruleset, PathBeneath, (nint)(&rule), 0) == 0
            ? null
            : LauncherMessages.NoRules($"a rule for {path}", Marshal.GetLastPInvokeError());
    }

    /// <summary>struct landlock_ruleset_attr.</summary>
    struct Ruleset
    {
        public ulong Files;
        public ulong Network;
        public ulong Scoped;
    }

    /// <summary>struct landlock_path_beneath_attr.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    struct PathRule
    {
        public ulong Access;
        public int Folder;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nuint value, nuint unused3, nuint unused4, nuint unused5);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(ReadOnlySpan<byte> path, int flags);
}
