namespace MlpLabs.Engine;

/// <summary>Whole XOR runs of a 2-2-1 network, with what is true after the last update.</summary>
public static class XorRun
{
    /// <summary>Loss, share of rows where (output &gt; ½) equals the label, and the four outputs after training.</summary>
    public static (double loss, double accuracy, double[] outputs) Of(
        double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var (network, _) = XorTraining.Run(TwoTwoOne.Of(W1, b1, w2, b2), learningRate, epochs);
        double[] outputs = [.. XorTraining.Rows.Select(network.Predict)];
        var right = outputs.Zip(XorTraining.Targets).Count(pair => pair.First > 0.5 == (pair.Second == 1));
        return (new XorTraining(network).Loss(), right / 4.0, outputs);
    }

    /// <summary>A start with every weight equal to the constant and every bias 0: equal units stay equal. The loss is that after the last update.</summary>
    public static (double[,] W1, double[] b1, double[] w2, double b2, double loss) FromConstant(double constant, double learningRate, int epochs)
    {
        var start = TwoTwoOne.Of(new[,] { { constant, constant }, { constant, constant } }, [0, 0], [constant, constant], 0);
        var (network, _) = XorTraining.Run(start, learningRate, epochs);
        return (network.W1, network.b1, network.w2, network.b2, new XorTraining(network).Loss());
    }

    /// <summary>
    /// Judges a hand-made network with linear output on XOR: hidden = φ(W1 x + b1) and output = w2·hidden + b2 for the four rows;
    /// margin = min (2y − 1)(output − ½), positive exactly when XOR is solved.
    /// </summary>
    public static (double[,] hidden, double[] output, double margin) ByHand(
        double[,] W1, double[] b1, double[] w2, double b2, string activation = "relu")
    {
        var hidden = DenseNetwork.ForwardBatch(Matrices.FromRows(XorTraining.Rows), [W1], [b1], activation, activation);
        var output = new double[4];
        var margin = double.PositiveInfinity;
        for (var r = 0; r < 4; r++)
        {
            output[r] = Neuron.PreActivation(w2, Matrices.Row(hidden, r), b2);
            margin = Math.Min(margin, (2 * XorTraining.Targets[r] - 1) * (output[r] - 0.5));
        }
        return (hidden, output, margin);
    }
}
