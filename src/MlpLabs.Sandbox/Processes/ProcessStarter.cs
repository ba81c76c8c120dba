using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Starts all processes from one thread that never ends.</summary>
/// <remarks>Linux tells a child that its parent has died when the <em>thread</em> that started it ends: a child started from a
/// thread of the pool would be killed whenever the pool shrinks.</remarks>
internal static class ProcessStarter
{
    static readonly BlockingCollection<Action> Jobs = [];

    static ProcessStarter()
    {
        OpenFiles.KeepFromChildren();
        new Thread(Work, 256 << 10) { IsBackground = true, Name = "process starter" }.Start();
    }

    /// <param name="start">What to start.</param>
    /// <param name="filter">What it finds open as its filter.</param>
    /// <param name="file">What else it finds open.</param>
    public static Process Start(ProcessStartInfo start, StartFilter? filter, SafeFileHandle? file) => RunAsync(() =>
        filter is null ? Started(start)
        : file is null ? filter.HandOver(() => Started(start))
        : filter.HandOver(() => InheritedFile.HandOver(file, () => Started(start)))).GetAwaiter().GetResult();

    static Process Started(ProcessStartInfo start) => Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");

    static Task<T> RunAsync<T>(Func<T> job)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Jobs.Add(() =>
        {
            try
            {
                done.SetResult(job());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        return done.Task;
    }

    static void Work()
    {
        foreach (var job in Jobs.GetConsumingEnumerable())
            job();
    }
}
