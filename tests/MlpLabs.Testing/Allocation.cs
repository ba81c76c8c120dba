namespace MlpLabs.Testing;

/// <summary>How much memory something takes.</summary>
public static class Allocation
{
    /// <summary>The bytes that <paramref name="run"/> allocates: the least of several runs, as what .NET allocates once, when something is first used, is not its doing.</summary>
    public static long LeastOf(int runs, Action run) => Enumerable.Range(0, runs).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
