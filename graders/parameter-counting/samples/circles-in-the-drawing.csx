static long CountParameters(int[] layers) => layers.Sum();

static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
{
    long full = 0, local = 0, shared = 0;
    for (int n = inputs, l = 0; l < windows.Length; n = n - windows[l] + 1, l++)
    {
        int places = n - windows[l] + 1;
        full += places * n;
        local += places * windows[l];
        shared += windows[l];
    }
    return (full, local, shared);
}

static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
{
    var found = new List<int[]>();
    for (int w = 1; found.Count == 0; w++)
    {
        int[] sizes = [inputs, .. Enumerable.Repeat(w, hiddenLayers), outputs];
        if (sizes.Zip(sizes.Skip(1), (a, b) => (a + 1) * b).Sum() == budget) found.Add(sizes);
        if (w == 1000) w = 0;
    }
    return found.ToArray();
}

static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers) =>
    [("X", batch, layers[0]), .. Enumerable.Range(1, layers.Length - 1).SelectMany(l => new[]
    {
        ($"W{l}", layers[l - 1], layers[l]), ($"b{l}", 1, layers[l]), ($"Z{l}", batch, layers[l]), ($"A{l}", batch, layers[l]),
    })];
