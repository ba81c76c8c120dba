namespace MlpLabs.Cli.Tests.Desk;

/// <summary>Waits for what other threads or processes do; a machine under load gets its time.</summary>
internal static class Eventually
{
    static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    public static async Task IsTrue(Func<bool> condition, string what)
    {
        var end = Environment.TickCount64 + (long)_patience.TotalMilliseconds;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < end, $"It did not happen: {what}");
            await Task.Delay(5);
        }
    }

    public static Task Ends(Task task, string what) => IsTrue(() => task.IsCompleted, what);
}
