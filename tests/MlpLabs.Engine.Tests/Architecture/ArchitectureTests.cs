namespace MlpLabs.Engine.Tests;

public class ArchitectureTests
{
    [Theory]
    [InlineData("2-8-3", new[] { 2, 8, 3 }), InlineData("5", new[] { 5 }), InlineData("100000-100000-1", new[] { 100000, 100000, 1 })]
    public void Layer_strings_are_read_and_printed(string text, int[] layers)
    {
        Assert.Equal(layers, ArchitectureNotation.Parse(text));
        Assert.Equal(text, ArchitectureNotation.Print(layers));
    }

    [Theory]
    [InlineData(""), InlineData("2-"), InlineData("2--3"), InlineData("2-0-1"), InlineData("-2-3"), InlineData("2 - 3"), InlineData("2-x"), InlineData("99999999999"), InlineData(null)]
    public void What_is_no_layer_string_is_refused(string? text)
    {
        Assert.False(ArchitectureNotation.TryParse(text, out var layers));
        Assert.Empty(layers);
        Assert.Equal($"'{text}' is not a layer string such as 2-8-3.", Assert.Throws<FormatException>(() => ArchitectureNotation.Parse(text!)).Message);
    }

    [Fact]
    public void Counts_agree_with_the_matrices_of_a_network()
    {
        int[] layers = [3, 7, 2, 5];
        var ledger = ShapeLedger.Of(11, layers);
        Assert.Equal(ParameterCounts.Dense(layers), ledger.Where(e => e.name[0] is 'W' or 'b').Sum(e => (long)e.rows * e.columns));
        foreach (var connectivity in Enum.GetValues<Connectivity>())
        {
            var (full, local, shared) = ParameterCounts.Conv1D(12, [4, 3, 2]);
            long[] counts = [full, local, shared];
            Assert.Equal(counts[(int)connectivity], new PositionNetwork(connectivity, 12, [4, 3, 2], Pooling.Max).ParameterCount);
        }
    }

    [Fact]
    public void Counts_beyond_a_long_and_impossible_sizes_are_refused()
    {
        Assert.Throws<OverflowException>(() => ParameterCounts.Dense([int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue]));
        Assert.StartsWith("A layer cannot have 0 units.", Assert.Throws<ArgumentException>(() => ParameterCounts.Dense([2, 0, 1])).Message);
        Assert.StartsWith("A network needs at least one layer size.", Assert.Throws<ArgumentException>(() => ParameterCounts.Dense([])).Message);
        Assert.StartsWith("A window of 4 does not fit into a layer of 3.", Assert.Throws<ArgumentException>(() => ParameterCounts.Conv1D(5, [3, 4])).Message);
        Assert.Throws<ArgumentException>(() => ParameterCounts.Conv1D(5, [0]));
        Assert.Throws<ArgumentException>(() => ParameterCounts.Conv1D(0, []));
    }

    [Fact]
    public void The_search_finds_exactly_what_trying_all_sizes_finds()
    {
        for (var hidden = 0; hidden <= 3; hidden++)
            for (var budget = -1; budget <= 45; budget++)
                Assert.Equal(ByTrying([3], hidden, 2, budget), Architectures.WithBudget(3, 2, hidden, budget));
    }

    [Theory]
    [InlineData(1, 1), InlineData(2, 3), InlineData(3, 9), InlineData(4, 22), InlineData(5, 61)]
    public void Thirty_seven_parameters_have_so_many_architectures(int hiddenLayers, int count) =>
        Assert.Equal(count, Architectures.WithBudget(2, 1, hiddenLayers, 37).Length);

    [Fact]
    public void Receptive_fields_and_paths_agree_with_the_banded_matrices()
    {
        int[] windows = [3, 2, 4];
        var paths = Matrices.Multiply(Ones(4, 9), Matrices.Multiply(Ones(2, 10), Ones(3, 12)));
        var counts = ReceptiveFields.PathCounts(12, windows);
        for (var p = 0; p < 12; p++)
            Assert.Equal(Enumerable.Range(0, 6).Sum(j => paths[j, p]), counts[p]);
        for (var j = 0; j < 6; j++)
            Assert.Equal(Matrices.Row(paths, j).Select(n => n > 0), ReceptiveFields.Of(j, 3, 12, windows));
        Assert.Throws<ArgumentException>(() => ReceptiveFields.Of(6, 3, 12, windows));
        Assert.Throws<ArgumentException>(() => ReceptiveFields.Of(0, 4, 12, windows));
        Assert.Equal([false, true, false], ReceptiveFields.Of(1, 0, 3, [2]));
    }

    static double[,] Ones(int window, int inputs) => Convolution.ToDense([.. Enumerable.Repeat(1.0, window)], inputs);

    static int[][] ByTrying(int[] begun, int hidden, int outputs, int budget) => hidden == 0
        ? ParameterCounts.Dense([.. begun, outputs]) == budget ? [[.. begun, outputs]] : []
        : [.. Enumerable.Range(1, 45).Where(h => ParameterCounts.Dense([.. begun, h]) <= budget).SelectMany(h => ByTrying([.. begun, h], hidden - 1, outputs, budget))];
}
