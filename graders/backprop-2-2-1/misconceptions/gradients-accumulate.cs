/*
Old gradients are never cleared

**What the outputs show.** The first step is right. From then on, each step also contains the gradients of all epochs before it.

**Why it happens.** The place where gradients are summed over the four rows is made once, before the loop over the epochs, and nothing empties
it. It is the most frequent mistake in hand-written training loops, and libraries know it as well: that is what `zero_grad()` is for. At
first it even looks like progress, as the steps grow; later the network overshoots.

**A question.** What is in your sum of gradients at the very beginning of the second epoch, and what should be?
*/
public static class Solution
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        var g = new double[9];
        for (var e = 0; e < epochs; e++)
        {
            var loss = Xor.Rows.Sum(row => Xor.AddGradient(p, row, g));
            losses[e] = loss / 4;
            Xor.Step(p, g, learningRate / 4);
        }
        return losses;
    }
}

public static class TheLossToo
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        var g = new double[9];
        var loss = 0.0;
        for (var e = 0; e < epochs; e++)
        {
            loss += Xor.Rows.Sum(row => Xor.AddGradient(p, row, g));
            losses[e] = loss / 4;
            Xor.Step(p, g, learningRate / 4);
        }
        return losses;
    }
}

public static class ArraysOnly
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        var g = new double[9];
        for (var e = 0; e < epochs; e++)
        {
            g[8] = 0;
            var loss = Xor.Rows.Sum(row => Xor.AddGradient(p, row, g));
            losses[e] = loss / 4;
            Xor.Step(p, g, learningRate / 4);
        }
        return losses;
    }
}

public static class WeightsOnly
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        var g = new double[9];
        for (var e = 0; e < epochs; e++)
        {
            g[4] = g[5] = g[8] = 0;
            var loss = Xor.Rows.Sum(row => Xor.AddGradient(p, row, g));
            losses[e] = loss / 4;
            Xor.Step(p, g, learningRate / 4);
        }
        return losses;
    }
}

public static class NeverDivided
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        var g = new double[9];
        for (var e = 0; e < epochs; e++)
        {
            var loss = Xor.Rows.Sum(row => Xor.AddGradient(p, row, g));
            losses[e] = loss / 4;
            Xor.Step(p, g, learningRate);
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
