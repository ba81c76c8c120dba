/*
The loss is measured after the step

**What the outputs show.** Your list is right and begins one epoch too late: its first entry is what should stand second.

**Why it happens.** "Train, then look how good it is" is a natural order. This exercise asks for the loss *before* each update, as training loops
usually log it, since that number falls out of the forward pass anyway. It also shows where the run started.

**A question.** Which loss should be reported for a network that has not been changed yet, and where is it in your list?
*/
public static class Solution
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var e = 0; e < epochs; e++)
        {
            var g = new double[9];
            var loss = Xor.Rows.Sum(row => Xor.AddGradient(p, row, g));
            Xor.Step(p, g, learningRate / 4);
            losses[e] = Xor.Loss(p);
        }
        return losses;
    }
}

// Descent on the four XOR rows over the nine parameters W1 (row by row), b1, w2, b2.
static class Xor
{
    public static readonly (double X0, double X1, double Y)[] Rows = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)];

    public static double[] Flat(double[,] W1, double[] b1, double[] w2, double b2) =>
        [W1[0, 0], W1[0, 1], W1[1, 0], W1[1, 1], b1[0], b1[1], w2[0], w2[1], b2];

    /// Adds the gradient of one row's cross-entropy to g and returns that cross-entropy.
    public static double AddGradient(double[] p, (double X0, double X1, double Y) row, double[] g)
    {
        var h0 = Sigmoid(p[0] * row.X0 + p[1] * row.X1 + p[4]);
        var h1 = Sigmoid(p[2] * row.X0 + p[3] * row.X1 + p[5]);
        var yHat = Sigmoid(p[6] * h0 + p[7] * h1 + p[8]);
        var delta = yHat - row.Y;
        var d0 = delta * p[6] * h0 * (1 - h0);
        var d1 = delta * p[7] * h1 * (1 - h1);
        double[] add = [d0 * row.X0, d0 * row.X1, d1 * row.X0, d1 * row.X1, d0, d1, delta * h0, delta * h1, delta];
        for (var k = 0; k < 9; k++)
            g[k] += add[k];
        return -Math.Log(row.Y == 1 ? yHat : 1 - yHat);
    }

    public static double Loss(double[] p) => Rows.Sum(row => AddGradient(p, row, new double[9])) / 4;

    public static void Step(double[] p, double[] g, double rate)
    {
        for (var k = 0; k < 9; k++)
            p[k] -= rate * g[k];
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
