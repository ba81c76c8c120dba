public static class Solution
{
    static IEnumerable<(int from, int to)> Steps(int[] layers)
    {
        for (int i = 0; i + 1 < layers.Length; i++) yield return (layers[i], layers[i + 1]);
    }

    public static long CountParameters(int[] layers) => Steps(layers).Select(s => (long)s.from * s.to + s.to).Sum();

    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        var sizes = new int[windows.Length + 1];
        sizes[0] = inputs;
        for (int l = 0; l < windows.Length; l++) sizes[l + 1] = sizes[l] - windows[l] + 1;
        return (CountParameters(sizes), windows.Select((w, l) => (w + 1L) * sizes[l + 1]).Sum(), windows.Sum(w => 1L + w));
    }

    // counts through all widths like the digits of an odometer, skipping ahead as soon as a digit makes the net too big
    public static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
    {
        var found = new List<int[]>();
        int[] net = [inputs, .. Enumerable.Repeat(1, hiddenLayers), outputs];
        while (true)
        {
            long n = CountParameters(net);
            if (n == budget) found.Add(net.ToArray());
            int digit = hiddenLayers;
            if (n >= budget)
            {
                // the last digit that is not 1 is too big, whatever follows
                while (digit > 0 && net[digit] == 1) digit--;
                if (digit > 0) net[digit--] = 1;
            }
            if (digit == 0) return found.ToArray();
            net[digit]++;
        }
    }

    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var all = new List<(string name, int rows, int columns)> { ("X", batch, layers[0]) };
        int l = 0;
        foreach (var (from, to) in Steps(layers))
        {
            l++;
            all.Add(("W" + l, to, from));
            all.Add(("b" + l, 1, to));
            foreach (var letter in new[] { "Z", "A" }) all.Add((letter + l, batch, to));
        }
        return all.ToArray();
    }
}
