using System.Diagnostics;
using System.Runtime.InteropServices;
using MlpLabs.Protocol.Seccomp;
using MlpLabs.Worker.Sealing;

namespace MlpLabs.Worker.Splitting;

/// <summary>What a zygote does before it splits off workers, so that none of them has to.</summary>
internal static class Warmth
{
    const string ThreadList = "/proc/self/task";
    const int MaxWaitMs = 5_000;
    const int PollMs = 5;

    // Beside the first thread, which goes on in a copy.
    static readonly string[] _lasting = [".NET SynchManag", ".NET Finalizer"];

    /// <summary>How many threads there are when nothing is going on.</summary>
    public static int Threads => 1 + _lasting.Length;

    /// <summary>Loads, compiles and practises; false when something did not go as it should.</summary>
    public static bool Gain()
    {
        LastOpenings.Make(all: false);
        if (!Rehearsal.Succeeds())
            return false;
        _ = SystemCallFilters.Seal(RuntimeInformation.ProcessArchitecture, 0);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return AreOnlyTheRuntimesLeft();
    }

    // A copy would count on threads that it does not have: those that made the calls of the rehearsal, and the one that compiles again what ran often.
    static bool AreOnlyTheRuntimesLeft()
    {
        var since = Stopwatch.GetTimestamp();
        while (Directory.GetDirectories(ThreadList).Any(IsPassing))
            if (Stopwatch.GetElapsedTime(since).TotalMilliseconds > MaxWaitMs)
                return false;
            else
                Thread.Sleep(PollMs);
        return true;
    }

    // Not asked of .NET, which would remember its process id in every copy.
    static bool IsPassing(string thread)
    {
        try
        {
            return Path.GetFileName(thread) != File.ResolveLinkTarget("/proc/self", returnFinalTarget: false)!.Name
                && !_lasting.Contains(File.ReadAllText(Path.Join(thread, "comm")).TrimEnd());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return false;
        }
    }
}
