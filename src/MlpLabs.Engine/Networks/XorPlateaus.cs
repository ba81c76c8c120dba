namespace MlpLabs.Engine;

/// <summary>The losses at which training on XOR tends to rest.</summary>
public static class XorPlateaus
{
    /// <summary>
    /// The smallest mean cross-entropy of a network that gives one and the same output to some rows and gets the others exactly right:
    /// the shared output is then the share of ones among them. Four alike: ln 2; three: 0.477; two of different targets: ln 2 / 2.
    /// </summary>
    /// <param name="alike">How many of the four rows share an output.</param>
    /// <param name="ones">How many of these have the target 1; 0 to <paramref name="alike"/>.</param>
    public static double Loss(int alike, int ones)
    {
        if (alike is < 0 or > 4 || ones < 0 || ones > Math.Min(alike, 2) || alike - ones > 2)
            throw new ArgumentException($"XOR has no {alike} rows with {ones} ones among them.", nameof(ones));
        return (Part(ones) + Part(alike - ones)) / 4;

        double Part(int rows) => rows == 0 ? 0 : -rows * Math.Log((double)rows / alike);
    }
}
