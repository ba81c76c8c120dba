using System.Globalization;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Splitting;

namespace MlpLabs.Sandbox;

/// <summary>Every sentence the sandbox writes: about the isolation, and about how a call ended.</summary>
internal static class SandboxMessages
{
    public const string BubblewrapTier =
        "bubblewrap: own namespaces for users, processes, network, files, IPC and host name, an empty file system with the .NET runtime "
        + "read-only, no capabilities, a filter on system calls that the worker narrows before it reads a submission, limits on memory, "
        + "processor time, threads and open files.";

    public const string BubblewrapNeedsLinux = "bubblewrap exists only for Linux";

    public const string BubblewrapMissing = "bubblewrap is not installed; install the package bubblewrap for tier 1";

    public const string PrlimitMissing = "the program prlimit is not installed; install the package util-linux for tier 1";

    public static string BubblewrapNotStarted(string path, string error) => $"{path} could not be started ({error.TrimEnd('.')}); let this user execute it, or install the package bubblewrap again, for tier 1";

    public static string BubblewrapRefused(int? exitCode, string error) => exitCode is null
        ? "bubblewrap did not finish a trivial command within 5 s"
        : string.Create(CultureInfo.InvariantCulture, $"bubblewrap could not isolate a trivial command (exit code {exitCode}: {(error.Length > 0 ? error : "no message")})");

    public static string LandlockTier(string? whyNotMore) =>
        "A launcher with Landlock: no file but those of the .NET runtime, the system's libraries and the program can be read and none written, "
        + "a filter on system calls that leaves no network and that the worker narrows before it reads a submission, an empty environment, limits "
        + "on memory, processor time and open files; no namespaces"
        + (whyNotMore is null ? "." : $". Why not more: {whyNotMore}.");

    public const string LandlockNeedsLinux = "Landlock exists only for Linux";

    public static string LauncherMissing(string path) => $"the launcher {path} is missing; install MlpLabs completely for tier 2";

    public static string LandlockRefused(int? exitCode, string error) => exitCode is null
        ? "the launcher did not finish a trial within 10 s"
        : string.Create(CultureInfo.InvariantCulture, $"the launcher could not close itself (exit code {exitCode}: {(error.Length > 0 ? error : "no message")})");

    public static string TierCapped(string variable, string tier) => $"{variable} asks for tier {tier}";

    public static string PlainTier(bool hasLimits, bool hasSeal, string? whyNotMore) =>
        "A plain process with an empty environment"
        + (hasLimits ? " and limits on memory, processor time and open files" : " and no limit on memory")
        + (hasSeal
            ? "; the worker's own filter on system calls is all that closes files, network and other processes of this user to a submission, and nothing closes them to the compiler"
            : "; files, network and other processes of this user are not closed to a submission")
        + (whyNotMore is null ? "." : $". Why not more: {whyNotMore}.");

    public static string NotSealed(byte error, int tier) =>
        (error == ReadyMessage.Unsealed ? "The worker ran without its seal" : Invariant($"The kernel refused the worker's seal (error {error})"))
        + ": a submission could open files as far as the isolation around the worker lets it"
        + (tier < IsolationTier.Weakest ? Invariant($", so this counts as tier {IsolationTier.Weakest} and not as tier {tier}.") : ".");

    public static string CpuLimit(double seconds) => Invariant($"The calls of this check used more than {seconds} s of processor time.");

    public static string WallLimit(double seconds) => Invariant($"The calls of this check took longer than {seconds} s.");

    public static string ConsoleLimit(int kib) => Invariant($"The call wrote more than {kib} KiB to the console.");

    public static string ErrorOutputLimit(int kib) => Invariant($"The process wrote more than {kib} KiB to standard error.");

    public const string AnswersTooLarge = "The values that the calls of this check returned add up to more than 8 MiB.";

    public const string ValueTooLarge = "The returned value is too large to be handed over: more than 2,000,000 elements or 16 MiB.";

    public const string OutOfMemoryThrown = "The call ran out of memory (OutOfMemoryException).";

    public const string OutOfMemory = "The process ran out of memory.";

    public const string KilledByKernel = "The kernel killed the process, most likely for its use of memory.";

    public const string StackOverflow = "The call overflowed the stack.";

    public const string FailFast = "The process ended itself with Environment.FailFast.";

    public const string UnhandledException = "An exception that nothing caught ended the process.";

    public const string MemoryCorrupted = "The process corrupted its own memory and was stopped; have a look at this submission.";

    public const string ForbiddenSystemCall = "The process made a system call that is not allowed; have a look at this submission.";

    public const string FileTooLarge = "The process wrote a file larger than allowed.";

    public const string KernelCpuLimit = "The kernel stopped the process for its use of processor time.";

    public static string EndedEarly(int exitCode) => Invariant($"The process ended with exit code {exitCode} before it answered.");

    public const string WorkerLost = "The worker went away with the process that it had been split off; grade the submission again.";

    public const string NoZygoteInThisTier = "only tier 1 splits them off a warm process";

    public static string ZygoteNotStarted(string reason) => $"no warm process could be started to split them off ({reason.TrimEnd('.')})";

    public const string ZygoteTooSlow = "the process to split them off did not become warm in time";

    public static string ZygoteNotWarm(int exitCode, string said) => exitCode switch
    {
        (int)ZygoteExit.NotWarm => "the process to split them off did not become warm",
        (int)ZygoteExit.StateIsShared => "they would share memory or open files with the process to split them off",
        (int)ZygoteExit.TrialFailed => "a trial worker could not do what a worker must",
        _ => Invariant($"the process to split them off ended (exit code {exitCode}{(said.Length > 0 ? ": " + said : "")})"),
    };

    public const string Malformed = "The process sent bytes that are no frame of the protocol; have a look at this submission.";

    public const string Unexpected = "The process sent a frame that nothing asked for; have a look at this submission.";

    public const string BadValue = "The process sent a value that is not of the declared type; have a look at this submission.";

    public static string NotStarted(int? exitCode, string error) =>
        Invariant($"The worker did not start ({(exitCode is null ? "no exit code" : Invariant($"exit code {exitCode}"))}{(error.Length > 0 ? ": " + error : "")}).");

    public const string LoadTooSlow = "The worker did not finish loading the submission.";

    public const string NotRunTime = "Not run: an earlier call of this check used up the time.";

    public const string NotRunCrashes = "Not run: two earlier calls of this check brought the process down.";

    public const string NotRunOther = "Not run: the calls it depends on used up the time or brought the process down.";

    public const string NotRunRestarts = "Not run: earlier calls brought the process down too often.";

    public const string NotRunForbidden = "Not run: an earlier call broke the protocol.";

    public const string ControlGroupsNeedLinux = "control groups exist only for Linux";

    public static string NoControlGroups(string root) => $"no control groups of version 2 at {root}";

    public static string ControlGroupHandsNothingOn(string folder) => $"the control group {folder} does not hand the memory controller on";

    public static string ControlGroupRefused(string reason) => $"a control group could not be made: {reason.TrimEnd('.')}";

    public static string ControlGroupNotJoined(string reason) => $"a control group could not be joined: {reason.TrimEnd('.')}";

    public static string MemoryByGroup(string folder) => $"bounded by a control group for each child, below {folder}, and by limits per process";

    public static string MemoryByProcess(string whyNot) => $"bounded by limits per process; {whyNot}";

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
