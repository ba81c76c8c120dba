namespace MlpLabs.Engine;

/// <summary>Cross-entropy of softmax outputs, from the logits. Classes are counted from 0.</summary>
public static class ClassLosses
{
    /// <summary>L = ln Σⱼ e^(zⱼ/T) − z_c/T. Throws <see cref="ArgumentException"/> for no logits, T ≤ 0 or a class that does not exist.</summary>
    public static double CrossEntropy(double[] logits, int target, double temperature = 1)
    {
        Check(logits, target, temperature);
        // Relative to the target's logit: no difference of two large numbers, so a certain right answer keeps its tiny loss.
        var differences = new double[logits.Length];
        var largest = 0.0;
        for (var k = 0; k < logits.Length; k++)
            largest = Math.Max(largest, differences[k] = (logits[k] - logits[target]) / temperature);
        if (largest > 0)
        {
            var sum = 0.0;
            foreach (var d in differences)
                sum += Math.Exp(d - largest);
            return largest + Math.Log(sum);
        }
        var others = 0.0;
        for (var k = 0; k < differences.Length; k++)
            others += k == target ? 0 : Math.Exp(differences[k]);
        return Logarithms.Log1P(others);
    }

    /// <summary>The mean of <see cref="CrossEntropy"/> over the rows of a B×K matrix; NaN for B = 0.</summary>
    public static double MeanCrossEntropy(double[,] logits, int[] targets, double temperature = 1)
    {
        CheckBatch(logits, targets);
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
            sum += CrossEntropy(Matrices.Row(logits, i), targets[i], temperature);
        return sum / targets.Length;
    }

    /// <summary>∂L/∂zₖ = (pₖ − [k = c])/T.</summary>
    public static double[] LogitGradient(double[] logits, int target, double temperature = 1)
    {
        Check(logits, target, temperature);
        var gradient = Softmax.Of(logits, temperature);
        // 1 − p_c as the sum of the others: exact where p_c rounds to 1.
        var others = 0.0;
        for (var k = 0; k < gradient.Length; k++)
            others += k == target ? 0 : gradient[k];
        gradient[target] = -others;
        for (var k = 0; k < gradient.Length; k++)
            gradient[k] /= temperature;
        return gradient;
    }

    /// <summary>The gradient of the mean loss: row i holds (p − [k = cᵢ])/(T·B).</summary>
    public static double[,] LogitGradientBatch(double[,] logits, int[] targets, double temperature = 1)
    {
        CheckBatch(logits, targets);
        var gradient = new double[logits.GetLength(0), logits.GetLength(1)];
        for (var i = 0; i < targets.Length; i++)
        {
            var row = LogitGradient(Matrices.Row(logits, i), targets[i], temperature);
            for (var k = 0; k < row.Length; k++)
                gradient[i, k] = row[k] / targets.Length;
        }
        return gradient;
    }

    static void Check(double[] logits, int target, double temperature)
    {
        Softmax.Check(logits, temperature);
        if (target < 0 || target >= logits.Length)
            throw new ArgumentException($"There is no class {target} among {logits.Length} logits; classes are counted from 0.", nameof(target));
    }

    static void CheckBatch(double[,] logits, int[] targets)
    {
        if (logits.GetLength(0) != targets.Length)
            throw new ArgumentException($"There are {logits.GetLength(0)} rows of logits and {targets.Length} targets.", nameof(targets));
    }
}
