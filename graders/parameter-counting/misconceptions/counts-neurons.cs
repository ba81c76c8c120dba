/*
The units are counted and not the parameters

**What the outputs show.** You return a sum of layer sizes: the number of circles in the drawing.

**Why it happens.** "How big is the network?" can mean either. What training changes are the numbers on the lines and the thresholds of the units,
and there are far more lines than units.

**A question.** A single unit with 784 inputs is one unit. How many numbers have to be learned for it?
*/
public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 0; i < layers.Length; i++)
            count += layers[i];
        return count;
    }
}

public static class WithoutTheInputs
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += layers[i];
        return count;
    }
}

public static class NoneForASingleLayer
{
    public static long CountParameters(int[] layers)
    {
        if (layers.Length == 1)
            return 0;
        long count = 0;
        for (var i = 0; i < layers.Length; i++)
            count += layers[i];
        return count;
    }
}
