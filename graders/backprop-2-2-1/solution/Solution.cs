using Parameters = (double[,] W1, double[] b1, double[] w2, double b2);

public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (h, yHat) = Forward((W1, b1, w2, b2), x);
        return Backward(2 * (yHat - y) * yHat * (1 - yHat), h, w2, x);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (h, yHat) = Forward((W1, b1, w2, b2), x);
        return Backward(yHat - y, h, w2, x);
    }

    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate) =>
        Plus((W1, b1, w2, b2), -learningRate, BackwardCrossEntropy(W1, b1, w2, b2, x, y));

    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        (double[] x, double y)[] rows = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)];
        Parameters p = (W1, b1, w2, b2);
        var losses = new double[epochs];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var next = p;
            foreach (var (x, y) in rows)
            {
                var yHat = Forward(p, x).yHat;
                losses[epoch] -= Math.Log(y == 1 ? yHat : 1 - yHat) / 4;
                next = Plus(next, -learningRate / 4, BackwardCrossEntropy(p.W1, p.b1, p.w2, p.b2, x, y));
            }
            p = next;
        }
        return losses;
    }

    private static (double[] h, double yHat) Forward(Parameters p, double[] x)
    {
        var h = new double[2];
        var z2 = p.b2;
        for (var i = 0; i < 2; i++)
        {
            h[i] = Sigmoid(p.W1[i, 0] * x[0] + p.W1[i, 1] * x[1] + p.b1[i]);
            z2 += p.w2[i] * h[i];
        }
        return (h, Sigmoid(z2));
    }

    // dz2 = ∂L/∂z2 is all that the two losses differ in; the rest of the chain is the same.
    private static Parameters Backward(double dz2, double[] h, double[] w2, double[] x)
    {
        var dW1 = new double[2, 2];
        var db1 = new double[2];
        var dw2 = new double[2];
        for (var i = 0; i < 2; i++)
        {
            dw2[i] = dz2 * h[i];
            var dh = dz2 * w2[i];
            db1[i] = dh * h[i] * (1 - h[i]);
            for (var j = 0; j < 2; j++)
                dW1[i, j] = db1[i] * x[j];
        }
        return (dW1, db1, dw2, dz2);
    }

    // p + factor·g, in new arrays
    private static Parameters Plus(Parameters p, double factor, Parameters g)
    {
        var W1 = new double[2, 2];
        var b1 = new double[2];
        var w2 = new double[2];
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 2; j++)
                W1[i, j] = p.W1[i, j] + factor * g.W1[i, j];
            b1[i] = p.b1[i] + factor * g.b1[i];
            w2[i] = p.w2[i] + factor * g.w2[i];
        }
        return (W1, b1, w2, p.b2 + factor * g.b2);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
