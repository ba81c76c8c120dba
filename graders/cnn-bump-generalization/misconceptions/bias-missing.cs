/*
The bias is not added

**What the outputs show.** Every entry of your result is short by the same amount: the bias.

**Why it happens.** "Multiply and add up" is what one remembers of a convolution. The bias is the third argument and stands in no
window.

**A question.** Which result do you expect for an input of nothing but zeros, and what do you return?
*/
public static class Solution
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        if (kernel.Length > x.Length)
            throw new ArgumentException("The kernel is longer than the input.");
        var y = new double[x.Length - kernel.Length + 1];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = 0;
            for (var k = 0; k < kernel.Length; k++)
                y[i] += kernel[k] * x[i + k];
        }
        return y;
    }
}
