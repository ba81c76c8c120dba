public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var dW1 = new double[2, 2];
        var db1 = new double[2];
        var dw2 = new double[2];
    }
}
