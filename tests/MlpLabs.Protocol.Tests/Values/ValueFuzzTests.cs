using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Tests.Values;

public class ValueFuzzTests
{
    static readonly ValueShape[] Shapes = [.. new[]
    {
        "double", "int", "bool", "string", "double[]", "double[,]", "double[,,]", "double[][]", "string[]", "bool[,]",
        "(double[] a, int b)", "(string, (bool, long), int[][,])", "(double, double)[]", "(int[], string)[,]",
    }.Select(notation => ValueShape.Parse(notation)!)];

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
        var random = new Random(8);
        var accepted = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100_000; i++)
        {
            var shape = Shapes[i % Shapes.Length];
            var bytes = Mutations.Of(ValueWriter.TryWrite(shape, RandomValues.Of(shape, random))!, random);
            if (!ValueReader.TryRead(shape, bytes, out var read))
                continue;
            accepted++;
            Assert.Equal(bytes, ValueWriter.TryWrite(shape, read));
        }
        // Both happen often, or the test would not test.
        Assert.InRange(accepted, 10_000, 90_000);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100_000, 0, 20_000);
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
                var before = GC.GetAllocatedBytesForCurrentThread();
                ValueReader.TryRead(shape, bytes, out _);
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * bytes.Length);
            }
    }
}
