using System.Diagnostics;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Processes;

public class CpuClockTests
{
    [Fact]
    public void The_clock_of_a_process_agrees_with_its_statistics()
    {
        var clock = CpuClock.ReadMs(Environment.ProcessId)!.Value;
        var statistics = Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
        // The statistics count in steps of ten milliseconds, and other tests run in between.
        Assert.InRange(clock, statistics - 200, statistics + 20);
    }

    // Linux numbers no process above 2²².
    [Fact]
    public void A_process_that_is_not_there_has_no_clock() => Assert.Null(CpuClock.ReadMs((1 << 22) + 1));

    [Fact]
    public void The_clock_of_nothing_is_not_ours() => Assert.Null(CpuClock.ReadMs(0));
}
