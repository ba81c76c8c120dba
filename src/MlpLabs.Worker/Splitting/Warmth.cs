using System.Runtime.InteropServices;
using MlpLabs.Protocol.Seccomp;
using MlpLabs.Protocol.Splitting;
using MlpLabs.Worker.Sealing;

namespace MlpLabs.Worker.Splitting;

/// <summary>What a zygote does before it splits off workers, so that none of them has to.</summary>
internal static class Warmth
{
    /// <summary>How many threads there are when nothing is going on: the first, the one that runs finalizers, and the one that hears of other processes.</summary>
    public const int Threads = 3;

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
        AnswerNobody();
        return true;
    }

    // What a zygote does between two workers. What is called for the first time has .NET look for code to improve, and meanwhile nothing is split off.
    static void AnswerNobody()
    {
        // Neither an open file nor a process has that number, so all of it is in vain.
        const int None = int.MaxValue;
        Span<int> files = [None];
        using var line = new ControlSocket(new(None, ownsHandle: false));
        _ = line.TryReceive(out _, files) || line.TrySend(ControlSocket.Warm) || files.Contains(0);
        Fork.Close(files);
        _ = Fork.AwaitEnd(None);
        Fork.SeeOut(None);
    }
}
