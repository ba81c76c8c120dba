public static class Solution
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        var y = new double[x.Length - kernel.Length + 1];
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = bias;
        return y;
    }
}
