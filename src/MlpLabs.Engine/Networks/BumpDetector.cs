namespace MlpLabs.Engine;

/// <summary>Judges eight hand-set parameters of the <see cref="BumpNetwork"/>.</summary>
public static class BumpDetector
{
    /// <summary>One set of parameters that detects every bump with a margin.</summary>
    public static double[] Worked => [1, 1, 1, -0.5, 1, 1, 1, -0.25];

    /// <summary>
    /// Accepted means: the logit is positive for all ten unit bumps and not for the empty vector, and at least 99 % of
    /// <paramref name="vectors"/> noisy vectors are right (half with a unit bump at a position drawn evenly, half without; every entry plus N(0, noise)).
    /// </summary>
    public static BumpJudgement Judge(double[] parameters, int seed, int vectors = 2000, double noise = 0.05)
    {
        var logits = new double[11];
        for (var p = 0; p <= 10; p++)
        {
            var x = new double[10];
            if (p < 10)
                x[p] = 1;
            logits[p] = BumpNetwork.Logit(x, parameters);
        }
        var unitVectorsRight = logits.Take(10).Count(z => z > 0) + (logits[10] > 0 ? 0 : 1);
        var data = Datasets.Bumps(vectors, [.. Enumerable.Range(0, 10)], noise, seed);
        var noisy = data.Rows.Zip(data.Labels).Count(e => BumpNetwork.Logit(e.First, parameters) > 0 == (e.Second == 1));
        var accuracy = (double)noisy / vectors;
        return new(unitVectorsRight == 11 && accuracy >= 0.99, unitVectorsRight, logits, accuracy);
    }

    /// <summary>How often a unit bump at each of the ten positions is found among noise, and how often its absence is.</summary>
    public static (double[] recallByPosition, double specificity) NoisyRates(double[] parameters, int seed, int perPosition = 1000, double noise = 0.05)
    {
        var recall = new double[10];
        for (var p = 0; p < 10; p++)
            recall[p] = Share(Datasets.Bumps(2 * perPosition, [p], noise, unchecked(seed * 10 + p)), 1, parameters);
        return (recall, Share(Datasets.Bumps(20 * perPosition, [0], noise, ~seed), 0, parameters));
    }

    static double Share(Dataset data, int label, double[] parameters)
    {
        double[] logits = [.. data.Rows.Where((_, i) => data.Labels[i] == label).Select(x => BumpNetwork.Logit(x, parameters))];
        return logits.Count(z => z > 0 == (label == 1)) / (double)logits.Length;
    }
}
