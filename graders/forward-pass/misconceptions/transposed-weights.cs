/*
The weights are read with rows and columns exchanged

Everything you return fits a network in which the weight from input j to unit i stands at `[j, i]` and not at `[i, j]`.

## forward

**What the outputs show.** z1 is already off, and h, z2 and ŷ follow from it. In worked example A all is well, because its W1 is the
same both ways.

**Why it happens.** Half of the textbooks store weights as `[in, out]` and write x·W, the other half as `[out, in]` and write W·x. Both
are consistent in themselves, and mixing them goes unnoticed as long as the matrix is square.

**A question.** Which numbers of W1 should meet in the sum for hidden unit 0: those of the first row or those of the first column?

## forward-batch

**What the outputs show.** Where all layers are equally wide your values are those of the transposed matrices. Where the widths differ,
the indices leave the matrix, or the shapes do not fit, and your method throws.

**Why it happens.** "Z = A·W" is what many texts print, and it is right for weights stored as `[in, out]`. Here a row of `W[l]` holds
what *one unit* multiplies its inputs with.

**A question.** A layer takes 3 inputs to 5 units. How many rows has its matrix here, and which of your two loops runs over them?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[1, 0] * x[1] + b1[0], W1[0, 1] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        var A = X;
        for (var l = 0; l < W.Length; l++)
        {
            var Z = new double[A.GetLength(0), W[l].GetLength(0)];
            for (var r = 0; r < Z.GetLength(0); r++)
            {
                for (var i = 0; i < Z.GetLength(1); i++)
                {
                    var z = b[l][i];
                    for (var j = 0; j < W[l].GetLength(1); j++)
                        z += A[r, j] * W[l][j, i];
                    Z[r, i] = Activate(l < W.Length - 1 ? hidden : output, z);
                }
            }
            A = Z;
        }
        return A;
    }

    private static double Activate(string name, double z) => name switch
    {
        "sigmoid" => Sigmoid(z),
        "tanh" => Math.Tanh(z),
        "relu" => z > 0 ? z : 0,
        _ => z,
    };

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class ReadsRowsAsInputs
{
    // takes the number of units from the columns, so that even the shape of an empty batch is off
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        var A = X;
        for (var l = 0; l < W.Length; l++)
        {
            var (inputs, outputs) = (W[l].GetLength(0), W[l].GetLength(1));
            var Z = new double[A.GetLength(0), outputs];
            for (var r = 0; r < Z.GetLength(0); r++)
            {
                for (var i = 0; i < outputs; i++)
                {
                    var z = b[l][i];
                    for (var j = 0; j < inputs; j++)
                        z += A[r, j] * W[l][j, i];
                    Z[r, i] = Activate(l < W.Length - 1 ? hidden : output, z);
                }
            }
            A = Z;
        }
        return A;
    }

    private static double Activate(string name, double z) => name switch
    {
        "sigmoid" => 1 / (1 + Math.Exp(-z)),
        "tanh" => Math.Tanh(z),
        "relu" => z > 0 ? z : 0,
        _ => z,
    };
}

public static class ProductThatChecksShapes
{
    // refuses A·W where the inner sizes differ, for an empty batch too
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        for (var l = 0; l < W.Length; l++)
        {
            if (W[l].GetLength(0) != W[l].GetLength(1))
                throw new ArgumentException("The shapes do not fit.");
        }
        return Solution.ForwardBatch(X, W, b, hidden, output);
    }
}
