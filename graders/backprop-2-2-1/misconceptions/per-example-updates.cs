/*
The network is updated after every single row

**What the outputs show.** Your run takes four small steps per epoch, in the order of the rows, where one step along the mean gradient is asked
for.

**Why it happens.** A method that makes one step on one example is at hand, and calling it in a loop is the shortest way to train. It is a method
in its own right, *stochastic* gradient descent. But when the second row is looked at, the network is no longer the one the first row saw, and
the result depends on the order of the rows.

**A question.** With which parameters is the gradient of the fourth row taken in your code, and are they those of the first row?
*/
public static class Solution
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var e = 0; e < epochs; e++)
        {
            var loss = 0.0;
            foreach (var row in Xor.Rows)
            {
                var g = new double[9];
                loss += Xor.AddGradient(p, row, g);
                Xor.Step(p, g, learningRate);
            }
            losses[e] = loss / 4;
        }
        return losses;
    }
}

public static class LossBeforeTheEpoch
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var e = 0; e < epochs; e++)
        {
            losses[e] = Xor.Loss(p);
            foreach (var row in Xor.Rows)
            {
                var g = new double[9];
                Xor.AddGradient(p, row, g);
                Xor.Step(p, g, learningRate);
            }
        }
        return losses;
    }
}

public static class LossAfterTheEpoch
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var e = 0; e < epochs; e++)
        {
            foreach (var row in Xor.Rows)
            {
                var g = new double[9];
                Xor.AddGradient(p, row, g);
                Xor.Step(p, g, learningRate);
            }
            losses[e] = Xor.Loss(p);
        }
        return losses;
    }
}

public static class QuarterSteps
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var e = 0; e < epochs; e++)
        {
            var loss = 0.0;
            foreach (var row in Xor.Rows)
            {
                var g = new double[9];
                loss += Xor.AddGradient(p, row, g);
                Xor.Step(p, g, learningRate / 4);
            }
            losses[e] = loss / 4;
        }
        return losses;
    }
}

public static class QuarterStepsLossBeforeTheEpoch
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var e = 0; e < epochs; e++)
        {
            losses[e] = Xor.Loss(p);
            foreach (var row in Xor.Rows)
            {
                var g = new double[9];
                Xor.AddGradient(p, row, g);
                Xor.Step(p, g, learningRate / 4);
            }
        }
        return losses;
    }
}

public static class QuarterStepsLossAfterTheEpoch
{
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var p = Xor.Flat(W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var e = 0; e < epochs; e++)
        {
            foreach (var row in Xor.Rows)
            {
                var g = new double[9];
                Xor.AddGradient(p, row, g);
                Xor.Step(p, g, learningRate / 4);
            }
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
