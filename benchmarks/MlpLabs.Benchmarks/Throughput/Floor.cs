using System.Diagnostics;
using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>What submissions cost at least: each compiled in a warm compile host that is never replaced, and an empty program in the sandbox for each.</summary>
internal sealed class Floor : IAsyncDisposable
{
    readonly Workbench _workbench = new(CompileHostLimits.Default with { MaxJobs = int.MaxValue });

    /// <summary>Compiles submissions until their kind no longer is new to the compile host.</summary>
    public async Task WarmUpAsync(IEnumerable<HandedIn> submissions, CancellationToken cancel)
    {
        foreach (var handedIn in submissions)
            await CompileAsync(handedIn, cancel).ConfigureAwait(false);
        await Hello.RunInSandboxAsync(PublishedApp.Launcher, cancel).ConfigureAwait(false);
    }

    /// <summary>As many pairs as there are submissions, some at once.</summary>
    public async Task<FloorRun> MeasureAsync(IReadOnlyList<HandedIn> submissions, int jobs, CancellationToken cancel)
    {
        var cpuBefore = ProcessorTime.OfAllMs();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(submissions, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel }, async (handedIn, token) =>
        {
            await CompileAsync(handedIn, token).ConfigureAwait(false);
            await Hello.RunInSandboxAsync(PublishedApp.Launcher, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return new FloorRun(submissions.Count, Stopwatch.GetElapsedTime(started).TotalMilliseconds, ProcessorTime.OfAllMs() - cpuBefore);
    }

    public ValueTask DisposeAsync() => _workbench.DisposeAsync();

    async Task CompileAsync(HandedIn handedIn, CancellationToken cancel)
    {
        var compilation = await _workbench.Compiler.CompileAsync(new CompileRequest(handedIn.Submission.Files, handedIn.Submission.Kind), cancel).ConfigureAwait(false);
        if (compilation.Outcome is CompileOutcome.TooComplex or CompileOutcome.SystemError)
            throw new InvalidDataException($"{handedIn.Label.Path} was not compiled: {compilation.Outcome}. {compilation.Reason}");
    }
}
