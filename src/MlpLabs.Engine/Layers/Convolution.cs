namespace MlpLabs.Engine;

/// <summary>The 1-D convolution of neural networks: valid cross-correlation with one kernel, stride 1, no padding.</summary>
public static class Convolution
{
    /// <summary>outⱼ = Σ_q kernel_q·x_(j+q) + bias, n − k + 1 values.
    /// Throws <see cref="ArgumentException"/> for an empty kernel and for one longer than x.</summary>
    public static double[] Forward(double[] x, double[] kernel, double bias)
    {
        Check(x.Length, kernel.Length);
        var output = new double[x.Length - kernel.Length + 1];
        for (var j = 0; j < output.Length; j++)
        {
            var sum = 0.0;
            for (var q = 0; q < kernel.Length; q++)
                sum += kernel[q] * x[j + q];
            output[j] = sum + bias;
        }
        return output;
    }

    /// <summary>∂L/∂kernel_q = Σⱼ dOutⱼ·x_(j+q) and ∂L/∂bias = Σⱼ dOutⱼ: a shared weight's gradient is the sum over its places.
    /// Throws <see cref="ArgumentException"/> unless dOut has x.Length − k + 1 entries.</summary>
    public static (double[] dKernel, double dBias) KernelGradient(double[] x, double[] dOut, int k)
    {
        Check(x.Length, k);
        if (dOut.Length != x.Length - k + 1)
            throw new ArgumentException($"A kernel of {k} on {x.Length} inputs has {x.Length - k + 1} outputs, not {dOut.Length}.", nameof(dOut));
        var dKernel = new double[k];
        for (var q = 0; q < k; q++)
            for (var j = 0; j < dOut.Length; j++)
                dKernel[q] += dOut[j] * x[j + q];
        var dBias = 0.0;
        foreach (var d in dOut)
            dBias += d;
        return (dKernel, dBias);
    }

    /// <summary>∂L/∂x_p = Σ_q kernel_q·dOut_(p−q), over the places where the kernel touches x_p.</summary>
    public static double[] InputGradient(double[] kernel, double[] dOut)
    {
        Check(int.MaxValue, kernel.Length);
        var dx = new double[dOut.Length + kernel.Length - 1];
        for (var j = 0; j < dOut.Length; j++)
            for (var q = 0; q < kernel.Length; q++)
                dx[j + q] += kernel[q] * dOut[j];
        return dx;
    }

    /// <summary>The (n − k + 1)×n matrix with the kernel shifted one column further in every row, so that matrix · x is the convolution without bias.</summary>
    public static double[,] ToDense(double[] kernel, int inputs)
    {
        Check(inputs, kernel.Length);
        var matrix = new double[inputs - kernel.Length + 1, inputs];
        for (var j = 0; j < matrix.GetLength(0); j++)
            for (var q = 0; q < kernel.Length; q++)
                matrix[j, j + q] = kernel[q];
        return matrix;
    }

    static void Check(int inputs, int window)
    {
        if (window < 1)
            throw new ArgumentException("The kernel is empty; it needs at least one entry.", "kernel");
        if (window > inputs)
            throw new ArgumentException($"A kernel of {window} does not fit into {inputs} inputs.", "kernel");
    }
}
