using System.Diagnostics;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The control group of one child.</summary>
internal sealed class ControlGroup(string folder, Action<string> remove) : IDisposable
{
    // The kernel keeps a group until the last process in it has been seen out.
    const int MaxWaitMs = 2_000;
    const int PollMs = 5;

    /// <summary>The file that a process writes its number to in order to join.</summary>
    public string Members => Path.Combine(folder, "cgroup.procs");

    /// <summary>Ends what is left in the group and removes it.</summary>
    public void Dispose()
    {
        var since = Stopwatch.GetTimestamp();
        while (Directory.Exists(folder))
            try
            {
                if (Path.Combine(folder, "cgroup.kill") is var kill && File.Exists(kill))
                    File.WriteAllText(kill, "1");
                remove(folder);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // An empty group that stays costs nothing and bounds nobody.
                if (Stopwatch.GetElapsedTime(since).TotalMilliseconds > MaxWaitMs)
                    return;
                Thread.Sleep(PollMs);
            }
    }
}
