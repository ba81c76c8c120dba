namespace MlpLabs.Worker.Splitting;

/// <summary>Shows that a copy of this process can do what a worker must: .NET does not promise it.</summary>
internal static class Trial
{
    const int Succeeded = 7;

    /// <summary>Has a copy load, compile, call, throw, start threads, collect garbage and draw random numbers; a copy that never ends is for the host to notice.</summary>
    public static unsafe bool Succeeds(Fork fork, SharedState shared)
    {
        var worker = fork.Split(shared, null, 0);
        if (worker == 0)
            ProcessEnd.Now(Rehearsal.Succeeds() && CollectsGarbage() && Guid.NewGuid() != Guid.NewGuid() ? Succeeded : 0);
        if (worker < 0)
            return false;
        var status = Fork.AwaitEnd(worker);
        Fork.SeeOut(worker);
        return status == Succeeded << 8;
    }

    // Every thread must stop for it, those that a copy does not have included.
    static bool CollectsGarbage()
    {
        var before = GC.CollectionCount(2);
        var thread = new Thread(() => GC.Collect());
        thread.Start();
        thread.Join();
        return GC.CollectionCount(2) > before;
    }
}
