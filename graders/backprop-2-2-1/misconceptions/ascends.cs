/*
The step goes uphill

**What the outputs show.** Every parameter has moved by the right amount in the opposite direction: the gradient was added.

**Why it happens.** The gradient points to where the loss *grows* fastest. "Follow the gradient" is a phrase from tasks in which something is
to be maximised; here something is to become smaller. (If your gradients themselves have the wrong sign, the report says so at the checks
before this one, and this step is only the consequence.)

**A question.** If ∂L/∂w is positive, does a larger w raise or lower the loss, and which way should w go?
*/
public static class Solution
{
    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dz1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        var step = -learningRate;
        return (
            new[,] { { W1[0, 0] - step * dz1[0] * x[0], W1[0, 1] - step * dz1[0] * x[1] }, { W1[1, 0] - step * dz1[1] * x[0], W1[1, 1] - step * dz1[1] * x[1] } },
            [b1[0] - step * dz1[0], b1[1] - step * dz1[1]],
            [w2[0] - step * delta * h[0], w2[1] - step * delta * h[1]],
            b2 - step * delta);
    }

    private static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
