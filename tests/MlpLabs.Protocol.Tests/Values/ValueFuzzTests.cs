using MlpLabs.Protocol.Values;
using MlpLabs.Testing;

namespace MlpLabs.Protocol.Tests.Values;

public class ValueFuzzTests
{
    static readonly ValueShape[] Shapes = ValueFuzz.Shapes;

    [Fact]
    public void Random_values_come_back_bit_for_bit()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var shape = Shapes[i % Shapes.Length];
            var bytes = ValueWriter.TryWrite(shape, RandomValues.Of(shape, random))!;
            Assert.True(ValueReader.TryRead(shape, bytes, out var read));
            Assert.Equal(bytes, ValueWriter.TryWrite(shape, read));
        }
    }

    [Fact]
    public void A_hundred_thousand_mutated_values_are_read_as_what_they_say_or_refused()
    {
        var fuzz = new ValueFuzz(seed: 8);
        fuzz.Run(100_000);
        // Both happen often, or the test would not test.
        Assert.InRange(fuzz.Understood, 10_000, 90_000);
        Assert.InRange(fuzz.Refused, 10_000, 90_000);
    }

    [Fact]
    public void No_claimed_length_makes_the_reader_allocate_more_than_a_multiple_of_the_bytes_that_are_there()
    {
        var random = new Random(9);
        var bytes = new byte[4096];
        foreach (var shape in Shapes)
            for (var i = 0; i < 2_000; i++)
            {
                random.NextBytes(bytes);
                bytes[0] = 1;
                bytes[3] = bytes[4] = 0;
                Assert.InRange(Allocation.LeastOf(2, () => ValueReader.TryRead(shape, bytes, out _)), 0, 100 * bytes.Length);
            }
    }
}
