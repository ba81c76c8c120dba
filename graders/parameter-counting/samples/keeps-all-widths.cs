public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        // int products
        long n = 0;
        for (int i = 1; i < layers.Length; i++) n += layers[i] * (layers[i - 1] + 1);
        return n;
    }

    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        long f = 0, l = 0, c = 0, n = inputs;
        foreach (int k in windows)
        {
            long m = n - k;
            f += m * n + m;
            l += m * k + m;
            c += k + 1;
            n = m;
        }
        return (f, l, c);
    }

    public static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
    {
        // first all lists of widths, then the choice
        var lists = new List<List<int>> { new() { inputs } };
        for (int l = 0; l < hiddenLayers; l++)
        {
            var longer = new List<List<int>>();
            foreach (var list in lists)
                for (int w = 1; w <= budget; w++)
                    longer.Add(list.Append(w).ToList());
            lists = longer;
        }
        return lists.Select(x => x.Append(outputs).ToArray()).Where(x => CountParameters(x) == budget).ToArray();
    }

    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var t = new List<(string name, int rows, int columns)> { ("X", layers[0], batch) };
        for (int l = 1; l < layers.Length; l++)
        {
            t.Add(("W" + l, layers[l], layers[l - 1]));
            t.Add(("b" + l, layers[l], 1));
            t.Add(("Z" + l, layers[l], batch));
            t.Add(("A" + l, layers[l], batch));
        }
        return t.ToArray();
    }
}
