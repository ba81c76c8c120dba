using System.Diagnostics;
using System.Runtime;

namespace MlpLabs.Benchmarks.Measuring;

/// <summary>Runs contenders until their code is the optimized one.</summary>
/// <remarks>
/// The runtime compiles a method quickly at first, and again with optimizations, in the background, once it has been called often and nothing
/// new has come up for a while. How many rounds that takes depends on the machine and on what else runs there, so it is watched, not guessed.
/// </remarks>
internal static class WarmUp
{
    const int MostRounds = 3000;
    const double MostSeconds = 120;
    const int QuietRounds = 30;
    // Longer than the runtime waits before it compiles again.
    const double QuietSeconds = 1;

    /// <returns>The rounds that were run, none of which counts; null when the runtime had not come to rest after the most that are run.</returns>
    public static async Task<int?> UntilCompiledAsync(IReadOnlyList<Contender> contenders, CancellationToken cancel)
    {
        var started = Stopwatch.StartNew();
        var quiet = Stopwatch.StartNew();
        var (compiled, quietSince) = (0L, 0);
        for (var round = 1; round <= MostRounds && started.Elapsed.TotalSeconds < MostSeconds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var contender in contenders)
                await contender.RunAsync().ConfigureAwait(false);
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
            {
                (compiled, quietSince) = (now, round);
                quiet.Restart();
            }
            else if (round - quietSince >= QuietRounds && quiet.Elapsed.TotalSeconds >= QuietSeconds)
                return round;
        }
        return null;
    }
}
