/*
The input is continued with zeros beyond its ends

**What the outputs show.** Your result is as long as the input. At the border the kernel hangs over, and what it meets there counts
as 0.

**Why it happens.** Image networks often pad their input so that a layer keeps its length ("same"). This exercise asks for the other
convention, "valid": only places where the kernel lies completely on the input. The zeros are not part of the data, and at the
border a detector would look at something that was never measured.

**A question.** Lay a kernel of length 3 on ten numbers. How often can it be pushed on before it hangs over?
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
            {
                var at = i + k - (kernel.Length - 1) / 2;
                if (at >= 0 && at < x.Length)
                    y[i] += kernel[k] * x[at];
            }
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
            {
                var at = i + k - kernel.Length / 2;
                if (at >= 0 && at < x.Length)
                    y[i] += kernel[k] * x[at];
            }
        }
        return y;
    }
}

public static class ZerosAtTheEnd
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
            {
                var at = i + k;
                if (at >= 0 && at < x.Length)
                    y[i] += kernel[k] * x[at];
            }
        }
        return y;
    }
}

public static class ZerosAtTheBeginning
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
            {
                var at = i + k - (kernel.Length - 1);
                if (at >= 0 && at < x.Length)
                    y[i] += kernel[k] * x[at];
            }
        }
        return y;
    }
}
