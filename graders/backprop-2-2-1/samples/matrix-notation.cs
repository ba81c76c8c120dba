namespace Xor;

/// <summary>Vectors and matrices as arrays of rows, and the formulas as on the blackboard.</summary>
public static class Backpropagation
{
    static double[] Map(double[] v, Func<double, double> f) => Array.ConvertAll(v, z => f(z));
    static double[] Times(double[] u, double[] v) => u.Zip(v, (a, b) => a * b).ToArray();
    static double[] Scale(double k, double[] v) => Map(v, z => k * z);
    static double[] Add(double[] u, double[] v) => u.Zip(v, (a, b) => a + b).ToArray();
    static double[] Apply(double[,] M, double[] v) => [M[0, 0] * v[0] + M[0, 1] * v[1], M[1, 0] * v[0] + M[1, 1] * v[1]];
    static double[,] Outer(double[] u, double[] v) => new[,] { { u[0] * v[0], u[0] * v[1] }, { u[1] * v[0], u[1] * v[1] } };
    static double Sigma(double z) => z < 0 ? Math.Exp(z) / (1 + Math.Exp(z)) : 1 / (1 + Math.Exp(-z));

    static (double[,], double[], double[], double) Back(double[,] W1, double[] b1, double[] w2, double b2, double[] x, Func<double, double> error)
    {
        var h = Map(Add(Apply(W1, x), b1), Sigma);
        var delta2 = error(Sigma(Times(w2, h).Sum() + b2));
        var delta1 = Times(Scale(delta2, w2), Map(h, a => a * (1 - a)));
        return (Outer(delta1, x), delta1, Scale(delta2, h), delta2);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y) =>
        Back(W1, b1, w2, b2, x, p => 2 * (p - y) * p * (1 - p));

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y) =>
        Back(W1, b1, w2, b2, x, p => p - y);

    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate)
    {
        var (dW1, db1, dw2, db2) = BackwardCrossEntropy(W1, b1, w2, b2, x, y);
        return Step(W1, b1, w2, b2, dW1, db1, dw2, db2, learningRate);
    }

    static (double[,], double[], double[], double) Step(double[,] W1, double[] b1, double[] w2, double b2, double[,] dW1, double[] db1, double[] dw2, double db2, double rate)
    {
        var W = (double[,])W1.Clone();
        for (var k = 0; k < 4; k++) W[k / 2, k % 2] -= rate * dW1[k / 2, k % 2];
        return (W, Add(b1, Scale(-rate, db1)), Add(w2, Scale(-rate, dw2)), b2 - rate * db2);
    }

    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var losses = new List<double>();
        while (losses.Count < epochs)
        {
            double loss = 0, sb2 = 0;
            double[] sb1 = [0, 0], sw2 = [0, 0];
            var sW1 = new double[2, 2];
            foreach (var (a, b) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
            {
                double[] x = [a, b];
                var y = a ^ b;
                var z2 = Times(w2, Map(Add(Apply(W1, x), b1), Sigma)).Sum() + b2;
                loss += Math.Max(z2, 0) - z2 * y + Math.Log(1 + Math.Exp(-Math.Abs(z2)));
                var g = BackwardCrossEntropy(W1, b1, w2, b2, x, y);
                for (var k = 0; k < 4; k++) sW1[k / 2, k % 2] += g.dW1[k / 2, k % 2] / 4;
                (sb1, sw2, sb2) = (Add(sb1, Scale(0.25, g.db1)), Add(sw2, Scale(0.25, g.dw2)), sb2 + g.db2 / 4);
            }
            losses.Add(loss / 4);
            (W1, b1, w2, b2) = Step(W1, b1, w2, b2, sW1, sb1, sw2, sb2, learningRate);
        }
        return losses.ToArray();
    }
}
