// A two-layer list cannot tell a product from a sum of products, nor can equal sizes tell inputs from outputs: most lists are
// longer and have different sizes. The products of the very large layers leave the range of int, the sums after them do not.
Check("count", "Parameters of a dense network", points: 3)
    .Calls("CountParameters", (int[] layers) => ParameterCounts.Dense(layers))
    .Visible("the network of XOR", [new[] { 2, 2, 1 }])
    .Visible("three classes", [new[] { 2, 8, 3 }])
    .Visible("two hidden layers", [new[] { 2, 16, 8, 1 }])
    .Hidden("two layers", 2, r => [Sizes(r, 2)])
    .Hidden("three layers", 4, r => [Sizes(r, 3)])
    .Hidden("four layers", 3, r => [Sizes(r, 4)])
    .Hidden("six layers", 2, r => [Sizes(r, 6)])
    .Hidden("layers of equal width", [new[] { 4, 4, 4 }])
    .Hidden("a single layer", [new[] { 5 }])
    .Hidden("very large layers", [new[] { 100000, 100000, 1 }])
    .Hidden("very large layers, three outputs", [new[] { 70000, 50000, 3 }])
    .Shows(n => LayerBlocksPicture.Dense("The network, layer by layer", n.Case.Name, n.Case.Argument<int[]>("layers"),
        new BlockCount("parameters in all", n.Case.Expected<long>(), n.Case.Returned ? n.Case.Actual<long>() : null)));

Check("count-conv", "Parameters of a one-dimensional network", points: 3)
    .Calls("CountConvParameters", (int inputs, int[] windows) => ParameterCounts.Conv1D(inputs, windows))
    .ComputedIndependently()
    .Visible("ten inputs, two windows", [10, new[] { 3, 3 }])
    .Visible("one window", [10, new[] { 3 }])
    .Hidden("a window of one", [10, new[] { 1 }])
    .Hidden("a window as wide as the input", [10, new[] { 10 }])
    .Hidden("a last window that takes all", [7, new[] { 2, 6 }])
    .Hidden("two windows of different width", 4, r => [r.Integer(11, 25), new[] { r.Integer(2, 4), r.Integer(5, 7) }])
    .Hidden("three windows", 3, r => [r.Integer(15, 30), new[] { r.Integer(4, 6), r.Integer(2, 3), r.Integer(2, 5) }])
    .Shows(numbers => Connections(numbers.Cases[0]));

// With five hidden layers and a budget of 37, looking at every list of widths up to 37 still ends; keeping them all does not.
Check("architectures", "All networks of one size", points: 3)
    .Calls("Architectures", (int inputs, int outputs, int hiddenLayers, int budget) => Architectures.WithBudget(inputs, outputs, hiddenLayers, budget))
    .Visible("one hidden layer", [2, 1, 1, 37])
    .Visible("two hidden layers", [2, 1, 2, 37])
    .Hidden("three hidden layers", [2, 1, 3, 37])
    .Hidden("four hidden layers", [2, 1, 4, 37])
    .Hidden("five hidden layers", [2, 1, 5, 37])
    .Hidden("several outputs", [3, 2, 1, 32])
    .Hidden("several outputs, two hidden layers", [3, 2, 2, 50])
    .Hidden("several outputs, three hidden layers", [3, 2, 3, 74])
    .Hidden("a larger budget", [5, 3, 2, 160])
    .Hidden("no answer", [2, 1, 1, 38])
    .Hidden("a budget too small for anything", [4, 3, 1, 5]);

Check("shape-ledger", "The shapes in a forward pass", points: 3)
    .Calls("ShapeLedger", (int batch, int[] layers) => ShapeLedger.Of(batch, layers))
    .Visible("a batch of 32", [32, new[] { 2, 8, 1 }])
    .Visible("two layers", [5, new[] { 4, 3 }])
    .Hidden("one example", [1, new[] { 2, 6, 3 }])
    .Hidden("three layers", 4, r => [r.Integer(10, 40), Sizes(r, 3)])
    .Hidden("four layers", 3, r => [r.Integer(10, 40), Sizes(r, 4)])
    .Hidden("a single layer", [3, new[] { 6 }])
    .Shows(n => LedgerPicture.Of("The ledger, line by line", n.Case));

static Picture Connections(ShownCase count)
{
    (long, long, long) Counts(Func<string, long> of) => (of("fullyConnected"), of("locallyConnected"), of("convolutional"));
    return ConnectionsPicture.Of(
        "Three ways to connect ten inputs to eight units and these to six", count.Argument<int>("inputs"), count.Argument<int[]>("windows"),
        Counts(name => count.Expected<long>(name)), count.Returned ? Counts(name => count.Actual<long>(name)) : null);
}

// Different sizes from 2 to 9, in any order.
static int[] Sizes(CaseRandom r, int layers)
{
    var sizes = new List<int>();
    while (sizes.Count < layers)
    {
        var size = r.Integer(2, 9);
        if (!sizes.Contains(size))
            sizes.Add(size);
    }
    return [.. sizes];
}
