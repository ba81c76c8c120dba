/*
The inputs have been given biases

**What the outputs show.** Your numbers are too high by the biases of the inputs: there are as many in your count as a layer has inputs.

**Why it happens.** In a drawing the inputs are circles like all others. But nothing is computed there: an input is a number that is handed in, and
no weighted sum leads to it. A bias belongs to the unit where a sum is formed, so it is counted where the lines end and not where they start.

**A question.** Take a network of a single layer, `[5]`: five numbers come in and the same five go out. What could training change about it?
*/
public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        long count = layers[0];
        for (var i = 1; i < layers.Length; i++)
            count += (long)layers[i - 1] * layers[i] + layers[i];
        return count;
    }
}

public static class InIntArithmetic
{
    public static long CountParameters(int[] layers)
    {
        int count = layers[0];
        for (var i = 1; i < layers.Length; i++)
            count += layers[i - 1] * layers[i] + layers[i];
        return count;
    }
}

public static class NoneForASingleLayer
{
    public static long CountParameters(int[] layers)
    {
        if (layers.Length == 1)
            return 0;
        long count = layers[0];
        for (var i = 1; i < layers.Length; i++)
            count += (long)layers[i - 1] * layers[i] + layers[i];
        return count;
    }
}

public static class OnePerInputInsteadOfPerUnit
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += (long)layers[i - 1] * layers[i] + layers[i - 1];
        return count;
    }
}

public static class OnePerInputInIntArithmetic
{
    public static long CountParameters(int[] layers)
    {
        int count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += layers[i - 1] * layers[i] + layers[i - 1];
        return count;
    }
}
