namespace MlpLabs.Engine;

/// <summary>A 1-D layer whose unit j sees inputs j … j + k − 1 through weights of its own (a convolution without sharing).</summary>
public static class LocallyConnected
{
    /// <summary>zⱼ = Σ_q W[j, q]·x_(j+q) + bⱼ; W is units×window. Throws <see cref="ArgumentException"/> where the shapes do not fit.</summary>
    public static double[] Forward(double[] x, double[,] W, double[] b)
    {
        Check(x.Length, W, b.Length);
        var z = new double[b.Length];
        for (var j = 0; j < z.Length; j++)
        {
            for (var q = 0; q < W.GetLength(1); q++)
                z[j] += W[j, q] * x[j + q];
            z[j] += b[j];
        }
        return z;
    }

    /// <summary>∂L/∂W[j, q] = dZⱼ·x_(j+q), ∂L/∂bⱼ = dZⱼ, ∂L/∂x_p = Σ dZⱼ·W[j, p − j].</summary>
    public static (double[,] dW, double[] db, double[] dx) Backward(double[] x, double[,] W, double[] dZ)
    {
        Check(x.Length, W, dZ.Length);
        var dW = new double[W.GetLength(0), W.GetLength(1)];
        var dx = new double[x.Length];
        for (var j = 0; j < dZ.Length; j++)
            for (var q = 0; q < W.GetLength(1); q++)
            {
                dW[j, q] = dZ[j] * x[j + q];
                dx[j + q] += dZ[j] * W[j, q];
            }
        return (dW, Matrices.Copy(dZ), dx);
    }

    static void Check(int inputs, double[,] W, int units)
    {
        if (W.GetLength(0) != units || units != inputs - W.GetLength(1) + 1)
            throw new ArgumentException(
                $"{units} units with windows of {W.GetLength(1)} and {W.GetLength(0)} rows of weights do not fit {inputs} inputs.", nameof(W));
    }
}
