using System.Diagnostics.CodeAnalysis;

namespace MlpLabs.Worker.Calls;

/// <summary>The end of a thread that must not go on and cannot be ended: the process will be.</summary>
internal static class Standstill
{
    [DoesNotReturn]
    public static void Enter()
    {
        while (true)
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                // Whoever interrupts it does not get it going again.
            }
    }
}
