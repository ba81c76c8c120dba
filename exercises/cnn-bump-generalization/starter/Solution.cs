public static class Solution
{
    /// <summary>Lays the kernel on the input at every place where it fits, multiplies, adds up and adds the bias.</summary>
    /// <param name="x">The input.</param>
    /// <param name="kernel">The weights of the window; a kernel longer than the input is an ArgumentException.</param>
    /// <param name="bias">Is added at every place.</param>
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        throw new NotImplementedException();
    }

    /// <summary>The probability that the input holds a bump.</summary>
    /// <param name="x">Ten numbers.</param>
    /// <param name="parameters">[k1₀, k1₁, k1₂, c1, k2₀, k2₁, k2₂, c2]</param>
    public static double Predict(double[] x, double[] parameters)
    {
        throw new NotImplementedException();
    }

    /// <summary>The gradient of the cross-entropy of one example with respect to the eight parameters.</summary>
    /// <param name="x">Ten numbers.</param>
    /// <param name="y">1 where there is a bump, else 0.</param>
    /// <param name="parameters">[k1₀, k1₁, k1₂, c1, k2₀, k2₁, k2₂, c2]</param>
    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        throw new NotImplementedException();
    }

    /// <summary>Eight parameters of your own making that find a bump wherever it stands.</summary>
    public static double[] DesignBumpDetector()
    {
        throw new NotImplementedException();
    }

    /// <summary>Gradient descent on the mean cross-entropy of all examples; returns the eight parameters after the last step.</summary>
    /// <param name="X">One row of ten numbers per example.</param>
    /// <param name="y">One target per example.</param>
    /// <param name="initial">The parameters to start from; they stay as they are.</param>
    /// <param name="learningRate">The length of a step in units of the gradient.</param>
    /// <param name="steps">How many steps to make.</param>
    public static double[] Train(double[][] X, double[] y, double[] initial, double learningRate, int steps)
    {
        throw new NotImplementedException();
    }
}
