/*
Each layer has been given a single bias

**What the outputs show.** Your numbers count all weights, and one bias for every layer: 171 for 2-16-8-1 with its three layers behind
the input.

**Why it happens.** Many drawings show the bias as one extra circle per layer, labelled "1". That circle is an *input* that is always 1; from it
a line leads to every unit, and every line carries a number of its own.

**A question.** If all units of a layer shared one bias, could one of them have its threshold at 2 and its neighbour at −3?
*/
public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += (long)layers[i - 1] * layers[i] + 1;
        return count;
    }
}

public static class InIntArithmetic
{
    public static long CountParameters(int[] layers)
    {
        int count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += layers[i - 1] * layers[i] + 1;
        return count;
    }
}

public static class TheInputToo
{
    public static long CountParameters(int[] layers)
    {
        long count = 1;
        for (var i = 1; i < layers.Length; i++)
            count += (long)layers[i - 1] * layers[i] + 1;
        return count;
    }
}
