/*
All sizes are multiplied with each other

**What the outputs show.** You return the product of all layer sizes: 48 for 2-8-3.

**Why it happens.** Between two layers every unit is joined with every unit, which makes a product, and it seems natural to go on multiplying. The
product of all sizes counts the *paths* from an input to an output. But a weight is one line, and it is there once, however many paths use it.

**A question.** Draw 2-2-2 and count the lines. Then count the ways from left to right. Which of the two numbers is your method's?
*/
public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        long product = 1;
        foreach (var size in layers)
            product *= size;
        return product;
    }
}

public static class InIntArithmetic
{
    public static long CountParameters(int[] layers)
    {
        int product = 1;
        foreach (var size in layers)
            product *= size;
        return product;
    }
}

public static class NoneForASingleLayer
{
    public static long CountParameters(int[] layers)
    {
        if (layers.Length == 1)
            return 0;
        long product = 1;
        foreach (var size in layers)
            product *= size;
        return product;
    }
}
