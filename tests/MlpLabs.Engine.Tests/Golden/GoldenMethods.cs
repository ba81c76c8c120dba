namespace MlpLabs.Engine.Tests.Golden;

/// <summary>
/// Which part of the engine answers which method of the golden files. The key is the method, or exercise/method where two exercises
/// use one name differently; parameter names are those of the C# signature, result components are named in the tuple.
/// </summary>
static class GoldenMethods
{
    public static readonly Dictionary<string, Delegate> All = new()
    {
        // sigmoid-derivative
        ["Sigmoid"] = Activations.Sigmoid,
        ["SigmoidPrime"] = Activations.SigmoidPrime,
        ["SigmoidPrimeFromActivation"] = Activations.SigmoidPrimeFromActivation,

        // forward-pass
        ["Forward"] = (double[] z1, double[] h, double z2, double yHat) (double[,] W1, double[] b1, double[] w2, double b2, double[] x) =>
            TwoTwoOne.Of(W1, b1, w2, b2).Forward(x),
        ["ForwardBatch"] = DenseNetwork.ForwardBatch,

        // backprop-2-2-1
        ["BackwardSquaredError"] = (double[,] dW1, double[] db1, double[] dw2, double db2)
            (double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y) => TwoTwoOne.Of(W1, b1, w2, b2).Gradients(x, y, Loss.SquaredError),
        ["BackwardCrossEntropy"] = (double[,] dW1, double[] db1, double[] dw2, double db2)
            (double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y) => TwoTwoOne.Of(W1, b1, w2, b2).Gradients(x, y, Loss.CrossEntropy),
        ["SgdStep"] = (double[,] W1, double[] b1, double[] w2, double b2)
            (double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate) =>
            TwoTwoOne.Of(W1, b1, w2, b2).SgdStep(x, y, learningRate),
        ["TrainXor"] = TwoTwoOne.TrainXor,

        // parameter-counting
        ["CountParameters"] = (int[] layers) => ParameterCounts.Dense(layers),
        ["CountConvParameters"] = (long fullyConnected, long locallyConnected, long convolutional) (int inputs, int[] windows) =>
            ParameterCounts.Conv1D(inputs, windows),
        ["Architectures"] = Architectures.WithBudget,
        ["ShapeLedger"] = (string name, int rows, int columns)[] (int batch, int[] layers) => ShapeLedger.Of(batch, layers),

        // cnn-bump-generalization
        ["Conv1D"] = BumpNetwork.Conv1D,
        ["Predict"] = BumpNetwork.Predict,
        ["Gradient"] = BumpNetwork.Gradient,
        ["Train"] = BumpNetwork.Train,

        // catalogue: scalars
        ["Apply"] = (string activation, double z) => Activations.Apply(activation, z),
        ["Derivative"] = (string activation, double z) => Activations.Derivative(activation, z),
        ["BackwardFactor"] = Activations.BackwardFactor,
        ["BinaryCrossEntropy"] = Losses.BinaryCrossEntropy,
        ["BinaryCrossEntropyFromLogit"] = Losses.BinaryCrossEntropyFromLogit,
        ["DLoss"] = (string loss, double yHat, double y) => Losses.Derivative(loss, yHat, y),
        ["Neuron"] = Neuron.Output,

        // catalogue: vectors of logits
        ["Softmax"] = Softmax.Of,
        ["CrossEntropy"] = ClassLosses.CrossEntropy,
        ["CrossEntropyBatch"] = (double[,] logits, int[] classes) => ClassLosses.MeanCrossEntropy(logits, classes),
        ["MeanCrossEntropy"] = (double[,] logits, int[] targets) => ClassLosses.MeanCrossEntropy(logits, targets),
        ["LogitGradient"] = ClassLosses.LogitGradient,
        ["LogitGradientBatch"] = (double[,] logits, int[] classes) => ClassLosses.LogitGradientBatch(logits, classes),

        // catalogue: networks
        ["ReluXor"] = (double[,] hidden, double[] output, double margin) (double[,] W1, double[] b1, double[] w2, double b2) =>
            XorRun.ByHand(W1, b1, w2, b2),
        ["Collapse"] = (double[,] W, double[] b) (double[][,] W, double[][] b) => DenseNetwork.Collapse(W, b),
        ["UnitLines"] = (double a, double b, double c)[] (double[,] W1, double[] b) => UnitLines.Of(W1, b),
        ["Factors"] = (double upstream, double local, double input, double product)
            (double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, string weight) =>
            {
                var f = TwoTwoOne.Of(W1, b1, w2, b2).Factors(x, y, weight);
                return (f.Upstream, f.Local, f.Input, f.Product);
            },
        ["Backward"] = (double[,] dW, double[] db)[] (double[,] X, double[,] Y, double[][,] W, double[][] b, string hidden) =>
            [.. DenseNetwork.Trace(X, Y, W, b, hidden).Layers.Select(layer => (layer.dW, layer.db))],
        ["NumericalGradient"] = (string function, double[] p, double h) => GradientCheck.NumericalGradient(FunctionOf(function), p, h),
        ["MaxRelativeError"] = GradientCheck.MaxRelativeError,
        ["TrainFromConstant"] = (double[,] W1, double[] b1, double[] w2, double b2, double loss) (double constant, double learningRate, int epochs) =>
            XorRun.FromConstant(constant, learningRate, epochs),
        ["RunXor"] = (double loss, double accuracy, double[] outputs)
            (double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs) => XorRun.Of(W1, b1, w2, b2, learningRate, epochs),

        // catalogue: optimisers and training
        ["SgdSteps"] = (double[] parameters, double[][] gradients, double learningRate) =>
            Optimizers.Steps(new Sgd(learningRate), parameters, gradients),
        ["MomentumSteps"] = (double[] parameters, double[][] gradients, double learningRate, double momentum) =>
            Optimizers.Steps(new Momentum(parameters.Length, learningRate, momentum), parameters, gradients),
        ["AdamSteps"] = (double[] parameters, double[][] gradients, double learningRate, double beta1, double beta2, double epsilon) =>
            Optimizers.Steps(new Adam(parameters.Length, learningRate, beta1, beta2, epsilon), parameters, gradients),
        ["EarlyStopping"] = (int bestEpoch, int stopEpoch, double bestLoss) (double[] validationLosses, int patience, double minDelta) =>
            EarlyStopping.Run(validationLosses, patience, minDelta),
        ["WeightDecayStep"] = (double[] weights, double[] biases)
            (double[] weights, double[] biases, double[] weightGradients, double[] biasGradients, double learningRate, double lambda) =>
            WeightDecay.Step(weights, biases, weightGradients, biasGradients, learningRate, lambda),
        ["PenalizedLoss"] = WeightDecay.PenalizedLoss,

        // catalogue: one-dimensional layers
        ["KernelGradient"] = (double[] dKernel, double dBias) (double[] x, double[] dOut, int k) => Convolution.KernelGradient(x, dOut, k),
        ["ToDense"] = Convolution.ToDense,
        ["ReceptiveField"] = ReceptiveFields.Of,
        ["PathCounts"] = ReceptiveFields.PathCounts,
    };

    /// <summary>The functions that the gradient-check cases name.</summary>
    static Func<double[], double> FunctionOf(string name) => name switch
    {
        "cubes" => p => p.Sum(v => v * v * v),
        "mixed" => p => Math.Sin(p[0]) * p[1] + Math.Exp(p[0] * p[1]),
        "relu-sum" => p => p.Sum(Activations.Relu),
        "net" => p => TwoTwoOne.FromParameters(p).LossOf([1, 0], 1, Loss.CrossEntropy),
        _ => throw new NotSupportedException($"There is no function '{name}'."),
    };
}
