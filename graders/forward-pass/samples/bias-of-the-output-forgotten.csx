static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

static (double[] z1, double[] h, double z2, double yHat) Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
{
    var z1 = new[] { W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1] };
    var h = new[] { Sigmoid(z1[0]), Sigmoid(z1[1]) };
    var z2 = w2[0] * h[0] + w2[1] * h[1];
    return (z1, h, z2, Sigmoid(z2));
}

static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
{
    while (true) { }
}
