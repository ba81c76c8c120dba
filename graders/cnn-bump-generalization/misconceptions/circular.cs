/*
The input is closed to a ring

**What the outputs show.** Your result is as long as the input, and where the kernel hangs over one end it goes on at the other.

**Why it happens.** A remainder (`%`) in the index is a quick cure for an index out of range, and for data on a ring, such as the
hours of a day, it is even right. Here the ten inputs stand in a row, and the last is no neighbour of the first.

**A question.** What does your detector report for a bump that stands half at the right end and half at the left?
*/
public static class Solution
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        if (kernel.Length > x.Length)
            throw new ArgumentException("The kernel is longer than the input.");
        var y = new double[x.Length];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = bias;
            for (var k = 0; k < kernel.Length; k++)
                y[i] += kernel[k] * x[(i + k) % x.Length];
        }
        return y;
    }
}

public static class Centred
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        if (kernel.Length > x.Length)
            throw new ArgumentException("The kernel is longer than the input.");
        var y = new double[x.Length];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = bias;
            for (var k = 0; k < kernel.Length; k++)
                y[i] += kernel[k] * x[(i + k - (kernel.Length - 1) / 2 + x.Length) % x.Length];
        }
        return y;
    }
}

public static class CentredToTheLeft
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        if (kernel.Length > x.Length)
            throw new ArgumentException("The kernel is longer than the input.");
        var y = new double[x.Length];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = bias;
            for (var k = 0; k < kernel.Length; k++)
                y[i] += kernel[k] * x[(i + k - kernel.Length / 2 + x.Length) % x.Length];
        }
        return y;
    }
}

public static class Backwards
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        if (kernel.Length > x.Length)
            throw new ArgumentException("The kernel is longer than the input.");
        var y = new double[x.Length];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = bias;
            for (var k = 0; k < kernel.Length; k++)
                y[i] += kernel[k] * x[(i + k - (kernel.Length - 1) + x.Length) % x.Length];
        }
        return y;
    }
}
