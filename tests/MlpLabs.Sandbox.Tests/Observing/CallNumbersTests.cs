using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class CallNumbersTests
{
    [Fact]
    public void No_number_comes_twice()
    {
        var numbers = new CallNumbers();
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => numbers.Next()).Distinct().Count());
    }
}
