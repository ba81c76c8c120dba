namespace MlpLabs.Engine;

/// <summary>The arithmetic of one fully connected layer: W is [out, in], b has length out, z = W x + b.</summary>
public static class DenseLayer
{
    /// <summary>z = W x + b for one example. Throws <see cref="ArgumentException"/> where the shapes do not fit.</summary>
    public static double[] PreActivations(double[,] W, double[] b, double[] x)
    {
        Check(W, b, x.Length);
        var z = new double[b.Length];
        for (var i = 0; i < z.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < x.Length; j++)
                sum += W[i, j] * x[j];
            z[i] = sum + b[i];
        }
        return z;
    }

    /// <summary>Z = X Wᵀ + b, one row per example: X is B×in, Z is B×out. Throws <see cref="ArgumentException"/> where the shapes do not fit.</summary>
    public static double[,] PreActivations(double[,] W, double[] b, double[,] X)
    {
        Check(W, b, X.GetLength(1));
        var Z = new double[X.GetLength(0), b.Length];
        for (var e = 0; e < Z.GetLength(0); e++)
            for (var i = 0; i < b.Length; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < X.GetLength(1); j++)
                    sum += W[i, j] * X[e, j];
                Z[e, i] = sum + b[i];
            }
        return Z;
    }

    /// <summary>∂L/∂W = δᵀ A, summed over the examples: δ = ∂L/∂Z is B×out, A is the layer's input B×in.</summary>
    public static double[,] WeightGradient(double[,] delta, double[,] A)
    {
        var dW = new double[delta.GetLength(1), A.GetLength(1)];
        for (var i = 0; i < dW.GetLength(0); i++)
            for (var j = 0; j < dW.GetLength(1); j++)
            {
                var sum = 0.0;
                for (var e = 0; e < delta.GetLength(0); e++)
                    sum += delta[e, i] * A[e, j];
                dW[i, j] = sum;
            }
        return dW;
    }

    /// <summary>∂L/∂b: the column sums of δ.</summary>
    public static double[] BiasGradient(double[,] delta)
    {
        var db = new double[delta.GetLength(1)];
        for (var i = 0; i < db.Length; i++)
            for (var e = 0; e < delta.GetLength(0); e++)
                db[i] += delta[e, i];
        return db;
    }

    /// <summary>∂L/∂A of the layer's input: δ W, B×in.</summary>
    public static double[,] InputGradient(double[,] delta, double[,] W) => Matrices.Multiply(delta, W);

    /// <summary>Throws <see cref="ArgumentException"/> unless W is out×in and b has length out.</summary>
    internal static void Check(double[,] W, double[] b, int inputs)
    {
        if (W.GetLength(0) != b.Length)
            throw new ArgumentException($"W has {W.GetLength(0)} rows and b has {b.Length} entries; there is one row and one bias per unit.", nameof(b));
        if (W.GetLength(1) != inputs)
            throw new ArgumentException($"W has {W.GetLength(1)} columns and there are {inputs} inputs; W is [out, in].", nameof(W));
    }
}
