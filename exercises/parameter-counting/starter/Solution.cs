public static class Solution
{
    /// <summary>The number of weights and biases of a dense network.</summary>
    /// <param name="layers">The sizes from the input to the output; a single size is a network without parameters.</param>
    public static long CountParameters(int[] layers)
    {
        throw new NotImplementedException();
    }

    /// <summary>The number of parameters of three networks with the same layer sizes; each layer is one-dimensional, stride 1, without padding.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="windows">The width of each layer's window.</param>
    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        throw new NotImplementedException();
    }

    /// <summary>Every dense network with exactly <paramref name="budget"/> parameters, as lists of sizes in lexicographic order.</summary>
    /// <param name="inputs">The first size of every list.</param>
    /// <param name="outputs">The last size of every list.</param>
    /// <param name="hiddenLayers">How many sizes stand between them.</param>
    /// <param name="budget">The number of weights and biases.</param>
    public static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
    {
        throw new NotImplementedException();
    }

    /// <summary>The shapes of X, W1, b1, Z1, A1, W2, … when a batch goes through a dense network.</summary>
    /// <param name="batch">The number of examples.</param>
    /// <param name="layers">The sizes from the input to the output.</param>
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        throw new NotImplementedException();
    }
}
