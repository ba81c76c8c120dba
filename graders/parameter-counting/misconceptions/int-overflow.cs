/*
The count leaves the range of `int`

**What the outputs show.** Everything is right up to about two billion. For larger networks you return a number that is far too small or even
negative.

**Why it happens.** The product of two `int` is an `int`, whatever the result is assigned to. An `int` ends at 2 147 483 647, and C# does not
complain when it is exceeded: it goes on from the other end. So a `long` at the left of the `=` comes too late, when the product has already
been formed.

**A question.** In your line, which of the two factors has the type `long` *at the moment when they are multiplied*?
*/
public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        int count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += layers[i - 1] * layers[i] + layers[i];
        return count;
    }
}

public static class EachLayerInInt
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += layers[i - 1] * layers[i] + layers[i];
        return count;
    }
}

public static class TheProductInInt
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 1; i < layers.Length; i++)
        {
            count += layers[i - 1] * layers[i];
            count += layers[i];
        }
        return count;
    }
}
