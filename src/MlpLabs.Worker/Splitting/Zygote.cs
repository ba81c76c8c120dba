using MlpLabs.Protocol.Splitting;

namespace MlpLabs.Worker.Splitting;

/// <summary>A warm process that never sees a submission: for each one it splits off a worker, which begins with all that is warm.</summary>
/// <remarks>
/// How it works: .NET takes most of a worker's time to start, and every worker starts alike. The zygote starts once, runs a practice submission of
/// ours, and then lets the kernel copy the process each time the host asks (<see cref="Fork"/>). The copy goes on where <see cref="Run"/> returns,
/// seals itself and is a worker like any other: it serves one submission and is killed. There is one at a time, and nothing goes from one to the next:
/// memory is copied on its first change, <see cref="SharedState"/> sees to the rest, and behind the seal nothing of the sandbox that they have in
/// common can be opened, signalled or changed.
/// A copy has but the thread that asked for it. It lacks the one that runs finalizers, so the host asks for no submission that could notice;
/// the one that improves code begins anew in each copy; and the one that hears of other processes has nothing to hear. .NET does not promise that a
/// process can be copied: a trial shows it at every start (<see cref="Trial"/>), and where it fails the host starts workers one by one.
/// What it cannot stop: that all its workers have the same layout of memory, the same canaries on their stacks and the same seeds of hash codes, and
/// that their compiled code lies in memory that .NET itself could overwrite.
/// </remarks>
internal static unsafe class Zygote
{
    /// <summary>Splits off workers until the host goes away, which ends the process. Returns in each worker, once its standard streams are its own.</summary>
    /// <param name="control">The number of the open <see cref="ControlSocket"/>.</param>
    public static void Run(int control)
    {
        var socket = new ControlSocket(new(control, ownsHandle: true));
        var fork = new Fork(Warmth.Threads);
        if (!Warmth.Gain() || !fork.AwaitRest())
            End(ZygoteExit.NotWarm);
        if (SharedState.Find() is not { } shared)
        {
            End(ZygoteExit.StateIsShared);
            return;
        }
        if (!Trial.Succeeds(fork, shared))
            End(ZygoteExit.TrialFailed);
        socket.TrySend(ControlSocket.Warm);
        var pipes = stackalloc int[ControlSocket.Pipes];
        var received = new Span<int>(pipes, ControlSocket.Pipes);
        var worker = 0;
        while (socket.TryReceive(out var request, received))
            switch (request)
            {
                case ControlSocket.Split when !received.Contains(-1):
                    if (worker > 0)
                        Fork.SeeOut(worker);
                    worker = fork.Split(shared, pipes, ControlSocket.Pipes);
                    if (worker == 0)
                        return;
                    Fork.Close(received);
                    socket.TrySend(worker);
                    break;
                case ControlSocket.AwaitEnd when worker > 0:
                    socket.TrySend(Fork.AwaitEnd(worker));
                    break;
                default:
                    End(ZygoteExit.Misunderstood);
                    break;
            }
        End(ZygoteExit.HostIsGone);
    }

    static void End(ZygoteExit reason) => ProcessEnd.Now((int)reason);
}
