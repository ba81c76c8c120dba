using System.Diagnostics;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class LeftWorkTests
{
    [Fact]
    public void A_process_that_only_waits_has_left_nothing_and_one_that_has_ended_has()
    {
        using var process = Process.Start("/bin/sleep", "60");
        var left = new LeftWork(process.Id);
        Assert.False(left.IsAny());
        process.Kill();
        process.WaitForExit();
        Assert.True(left.IsAny());
    }
}
