public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += (layers[i - 1] + 1L) * layers[i];
        return count;
    }

    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        long full = 0, local = 0, shared = 0;
        long n = inputs;
        foreach (var window in windows)
        {
            var places = n - window + 1;
            full += places * (n + 1);
            local += places * (window + 1);
            shared += window + 1;
            n = places;
        }
        return (full, local, shared);
    }

    public static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
    {
        var found = new List<int[]>();
        Extend([inputs], budget);
        return [.. found];

        // Each new layer pays for itself at once; what it leaves of the budget is for the layers behind it.
        void Extend(int[] sizes, int left)
        {
            var pricePerUnit = sizes[^1] + 1;
            if (sizes.Length == hiddenLayers + 1)
            {
                if (pricePerUnit * outputs == left)
                    found.Add([.. sizes, outputs]);
                return;
            }
            for (var width = 1; pricePerUnit * width < left; width++)
                Extend([.. sizes, width], left - pricePerUnit * width);
        }
    }

    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", batch, layers[0]) };
        for (var l = 1; l < layers.Length; l++)
        {
            var (outputs, inputs) = (layers[l], layers[l - 1]);
            ledger.Add(($"W{l}", outputs, inputs));
            ledger.Add(($"b{l}", 1, outputs));
            ledger.Add(($"Z{l}", batch, outputs));
            ledger.Add(($"A{l}", batch, outputs));
        }
        return [.. ledger];
    }
}
