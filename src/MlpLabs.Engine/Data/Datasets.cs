namespace MlpLabs.Engine;

/// <summary>The data sets of the exercises. Whatever is random comes from an explicit seed and is the same on every machine.</summary>
public static class Datasets
{
    /// <summary>The rows (0,0), (0,1), (1,0), (1,1) with labels 0, 0, 0, 1.</summary>
    public static Dataset And() => TruthTable(0, 0, 0, 1);

    /// <summary>The same rows with labels 0, 1, 1, 1.</summary>
    public static Dataset Or() => TruthTable(0, 1, 1, 1);

    /// <summary>The same rows with labels 0, 1, 1, 0.</summary>
    public static Dataset Xor() => TruthTable(0, 1, 1, 0);

    /// <summary>The four XOR corners in turn, each coordinate plus N(0, noise).</summary>
    public static Dataset NoisyXor(int points, double noise, int seed)
    {
        var random = SeededRandom.Of(seed);
        var cloud = new PointCloud();
        for (var i = 0; i < points; i++)
            cloud.Add(i / 2 % 2 + random.Normal(0, noise), i % 2 + random.Normal(0, noise), i / 2 % 2 ^ i % 2);
        return cloud.ToDataset(2);
    }

    /// <summary>Two circles about the origin: label 1 on the inner, label 0 on the outer one, each coordinate plus N(0, noise).</summary>
    public static Dataset TwoCircles(int perCircle, double noise, int seed, double inner = 0.4, double outer = 1)
    {
        var random = SeededRandom.Of(seed);
        var cloud = new PointCloud();
        AddRing(cloud, random, perCircle, inner, noise, 1);
        AddRing(cloud, random, perCircle, outer, noise, 0);
        return cloud.ToDataset(2);
    }

    /// <summary>Points spread evenly over a disc (label 1) and over the annulus from <paramref name="inner"/> to <paramref name="outer"/> (label 0).</summary>
    public static Dataset DiscAndAnnulus(int perClass, int seed, double disc = 1, double inner = 1.4, double outer = 2.2)
    {
        var random = SeededRandom.Of(seed);
        var cloud = new PointCloud();
        for (var i = 0; i < perClass; i++)
            AddInAnnulus(cloud, random, 0, disc, 1);
        for (var i = 0; i < perClass; i++)
            AddInAnnulus(cloud, random, inner, outer, 0);
        return cloud.ToDataset(2);
    }

    /// <summary>
    /// A round cloud of points N(0, 0.5) with label 1, and those of as many points N(0, 1.6) that lie beyond radius 1.2 with label 0.
    /// The classes overlap a little, and the second has about three quarters of the points of the first.
    /// </summary>
    public static Dataset RoundCloud(int perClass, int seed)
    {
        var random = SeededRandom.Of(seed);
        var cloud = new PointCloud();
        for (var i = 0; i < perClass; i++)
            cloud.Add(random.Normal(0, 0.5), random.Normal(0, 0.5), 1);
        for (var i = 0; i < perClass; i++)
        {
            var (x1, x2) = (random.Normal(0, 1.6), random.Normal(0, 1.6));
            if (x1 * x1 + x2 * x2 > 1.2 * 1.2)
                cloud.Add(x1, x2, 0);
        }
        return cloud.ToDataset(2);
    }

    /// <summary>Rings of radius 0.25, 0.75 and 1.25 with labels 0, 1, 2, each coordinate plus N(0, noise).</summary>
    public static Dataset ThreeRings(int perRing, double noise, int seed)
    {
        var random = SeededRandom.Of(seed);
        var cloud = new PointCloud();
        for (var ring = 0; ring < 3; ring++)
            AddRing(cloud, random, perRing, 0.25 + 0.5 * ring, noise, ring);
        return cloud.ToDataset(3);
    }

    /// <summary>
    /// Two spiral arms, half a turn apart: the radius grows evenly from <paramref name="innerRadius"/> to <paramref name="outerRadius"/> over
    /// the given number of turns; each coordinate plus N(0, noise).
    /// </summary>
    public static Dataset TwoSpirals(int perArm, double noise, int seed, double turns = 2, double innerRadius = 0.5, double outerRadius = 2)
    {
        var random = SeededRandom.Of(seed);
        var cloud = new PointCloud();
        for (var arm = 0; arm < 2; arm++)
            for (var i = 0; i < perArm; i++)
            {
                var t = perArm == 1 ? 0 : i / (perArm - 1.0);
                var radius = innerRadius + (outerRadius - innerRadius) * t;
                var (cosine, sine) = PortableMath.Turn(turns * t + 0.5 * arm);
                cloud.Add(radius * cosine + random.Normal(0, noise), radius * sine + random.Normal(0, noise), arm);
            }
        return cloud.ToDataset(2);
    }

    /// <summary>
    /// Vectors of <paramref name="length"/> entries N(0, noise), every second one with 1 added at a position drawn from
    /// <paramref name="positions"/>; label 1 means that there is such a bump.
    /// </summary>
    public static Dataset Bumps(int count, int[] positions, double noise, int seed, int length = 10)
    {
        if (positions.Length == 0 || positions.Any(p => p < 0 || p >= length))
            throw new ArgumentException($"Bump positions must lie between 0 and {length - 1}.", nameof(positions));
        var random = SeededRandom.Of(seed);
        var X = new double[count, length];
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = 1 - i % 2;
            for (var p = 0; p < length; p++)
                X[i, p] = random.Normal(0, noise);
            if (labels[i] == 1)
                X[i, positions[random.NextInt(positions.Length)]] += 1;
        }
        return new(X, labels, 2);
    }

    static Dataset TruthTable(params int[] labels) => new(new double[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } }, labels, 2);

    static void AddRing(PointCloud cloud, SeededRandom random, int points, double radius, double noise, int label)
    {
        for (var i = 0; i < points; i++)
        {
            var (cosine, sine) = PortableMath.Turn(random.NextDouble());
            cloud.Add(radius * cosine + random.Normal(0, noise), radius * sine + random.Normal(0, noise), label);
        }
    }

    static void AddInAnnulus(PointCloud cloud, SeededRandom random, double inner, double outer, int label)
    {
        // The area within a radius grows with its square.
        var radius = Math.Sqrt(random.Uniform(inner * inner, outer * outer));
        var (cosine, sine) = PortableMath.Turn(random.NextDouble());
        cloud.Add(radius * cosine, radius * sine, label);
    }
}
