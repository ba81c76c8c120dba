namespace MlpLabs.Engine;

/// <summary>Softmax with temperature. The largest logit is subtracted first, so logits of any finite size give finite probabilities.</summary>
public static class Softmax
{
    /// <summary>pₖ = e^(zₖ/T) / Σⱼ e^(zⱼ/T). Throws <see cref="ArgumentException"/> for no logits or T ≤ 0.</summary>
    public static double[] Of(double[] logits, double temperature = 1)
    {
        Check(logits, temperature);
        var largest = Max(logits);
        var p = new double[logits.Length];
        var sum = 0.0;
        for (var k = 0; k < p.Length; k++)
            sum += p[k] = Math.Exp((logits[k] - largest) / temperature);
        for (var k = 0; k < p.Length; k++)
            p[k] /= sum;
        return p;
    }

    /// <summary>ln Σⱼ e^(zⱼ/T), as max/T + ln Σ e^((zⱼ − max)/T). Throws <see cref="ArgumentException"/> for no logits or T ≤ 0.</summary>
    public static double LogSumExp(double[] logits, double temperature = 1)
    {
        Check(logits, temperature);
        var largest = Max(logits);
        if (double.IsInfinity(largest))
            return largest;
        var sum = 0.0;
        foreach (var z in logits)
            sum += Math.Exp((z - largest) / temperature);
        return largest / temperature + Math.Log(sum);
    }

    /// <summary>∂pₖ/∂zⱼ = pₖ([k = j] − pⱼ)/T, a K×K matrix.</summary>
    public static double[,] Jacobian(double[] logits, double temperature = 1)
    {
        var p = Of(logits, temperature);
        var jacobian = new double[p.Length, p.Length];
        for (var k = 0; k < p.Length; k++)
            for (var j = 0; j < p.Length; j++)
                jacobian[k, j] = p[k] * ((k == j ? 1 : 0) - p[j]) / temperature;
        return jacobian;
    }

    /// <summary>Throws <see cref="ArgumentException"/> for no logits or a temperature that is not positive.</summary>
    internal static void Check(double[] logits, double temperature)
    {
        if (logits.Length == 0)
            throw new ArgumentException("Softmax needs at least one logit.", nameof(logits));
        if (!(temperature > 0))
            throw new ArgumentException($"The temperature must be positive, it is {temperature}.", nameof(temperature));
    }

    static double Max(double[] logits)
    {
        var largest = logits[0];
        foreach (var z in logits)
            largest = Math.Max(largest, z);
        return largest;
    }
}
