namespace MlpLabs.Engine;

/// <summary>The backward pass of <see cref="DenseNetwork"/>.</summary>
static class DenseBackward
{
    public static double MeanLoss((double[,] Z, double[,] A) last, double[,] Y, Activation output, Loss loss)
    {
        Check(last.A, Y, output, loss);
        var (batch, outputs) = (Y.GetLength(0), Y.GetLength(1));
        var sum = 0.0;
        for (var e = 0; e < batch; e++)
        {
            var logSumExp = loss == Loss.SoftmaxCrossEntropy ? Softmax.LogSumExp(Matrices.Row(last.Z, e)) : 0;
            for (var k = 0; k < outputs; k++)
                sum += (loss, output) switch
                {
                    (Loss.CrossEntropy, Activation.Sigmoid) => Losses.BinaryCrossEntropyFromLogit(last.Z[e, k], Y[e, k]),
                    (Loss.SoftmaxCrossEntropy, _) => Y[e, k] == 0 ? 0 : Y[e, k] * (logSumExp - last.Z[e, k]),
                    _ => Losses.Value(loss, last.A[e, k], Y[e, k]),
                };
        }
        return sum / batch;
    }

    public static DenseTrace Trace(
        double[,] X, double[,] Y, double[][,] W, (double[,] Z, double[,] A)[] forward, Activation hidden, Activation output, Loss loss)
    {
        var last = forward.Length - 1;
        var value = MeanLoss(forward[last], Y, output, loss);
        var layers = new LayerTrace[forward.Length];
        var dA = OutputSlopes(forward[last].A, Y, loss);
        var dZ = OutputDelta(forward[last], dA, Y, output, loss);
        for (var l = last; l >= 0; l--)
        {
            var input = l == 0 ? X : forward[l - 1].A;
            layers[l] = new()
            {
                Activation = l == last ? output : hidden, Input = Matrices.Copy(input), Z = forward[l].Z, A = forward[l].A,
                dA = dA, dZ = dZ, dW = DenseLayer.WeightGradient(dZ, input), db = DenseLayer.BiasGradient(dZ),
            };
            if (l == 0)
                break;
            dA = DenseLayer.InputGradient(dZ, W[l]);
            dZ = TimesDerivative(dA, forward[l - 1].Z, hidden);
        }
        return new(value, layers);
    }

    static double[,] OutputSlopes(double[,] A, double[,] Y, Loss loss)
    {
        var (batch, outputs) = (A.GetLength(0), A.GetLength(1));
        var dA = new double[batch, outputs];
        for (var e = 0; e < batch; e++)
            for (var k = 0; k < outputs; k++)
                dA[e, k] = Losses.Derivative(loss, A[e, k], Y[e, k]) / batch;
        return dA;
    }

    static double[,] OutputDelta((double[,] Z, double[,] A) last, double[,] dA, double[,] Y, Activation output, Loss loss)
    {
        if ((loss, output) == (Loss.CrossEntropy, Activation.Sigmoid))
            return ForEach(Y, (e, k) => Losses.SigmoidResidual(last.Z[e, k], Y[e, k]) / Y.GetLength(0));
        if (loss == Loss.SoftmaxCrossEntropy)
            return SoftmaxResidual(last.A, Y);
        return output == Activation.Softmax ? ThroughSoftmax(last.A, dA) : TimesDerivative(dA, last.Z, output);
    }

    /// <summary>(p·Σy − y)/B, which is (p − y)/B where the targets of a row sum to 1.</summary>
    static double[,] SoftmaxResidual(double[,] P, double[,] Y)
    {
        var sums = Matrices.ToRows(Y).Select(row => row.Sum()).ToArray();
        return ForEach(Y, (e, k) => (P[e, k] * sums[e] - Y[e, k]) / Y.GetLength(0));
    }

    /// <summary>∂L/∂zₖ = pₖ(∂L/∂pₖ − Σⱼ pⱼ ∂L/∂pⱼ).</summary>
    static double[,] ThroughSoftmax(double[,] P, double[,] dA)
    {
        var means = new double[P.GetLength(0)];
        for (var e = 0; e < P.GetLength(0); e++)
            for (var j = 0; j < P.GetLength(1); j++)
                means[e] += P[e, j] * dA[e, j];
        return ForEach(P, (e, k) => P[e, k] * (dA[e, k] - means[e]));
    }

    static double[,] TimesDerivative(double[,] dA, double[,] Z, Activation activation) =>
        ForEach(dA, (e, i) => dA[e, i] * Activations.Derivative(activation, Z[e, i]));

    static double[,] ForEach(double[,] shape, Func<int, int, double> entry)
    {
        var values = new double[shape.GetLength(0), shape.GetLength(1)];
        for (var e = 0; e < values.GetLength(0); e++)
            for (var k = 0; k < values.GetLength(1); k++)
                values[e, k] = entry(e, k);
        return values;
    }

    static void Check(double[,] A, double[,] Y, Activation output, Loss loss)
    {
        if (A.GetLength(0) != Y.GetLength(0) || A.GetLength(1) != Y.GetLength(1))
            throw new ArgumentException($"The outputs are {A.GetLength(0)}×{A.GetLength(1)} and the targets {Y.GetLength(0)}×{Y.GetLength(1)}.", nameof(Y));
        if (loss == Loss.SoftmaxCrossEntropy && output != Activation.Softmax)
            throw new ArgumentException("Softmax cross-entropy needs softmax outputs.", nameof(loss));
    }
}
