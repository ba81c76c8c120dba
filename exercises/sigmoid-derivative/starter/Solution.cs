public static class Solution
{
    /// <summary>The sigmoid σ(z) = 1 / (1 + e⁻ᶻ).</summary>
    /// <param name="z">The pre-activation: any number, also very large, infinite or NaN.</param>
    public static double Sigmoid(double z)
    {
        throw new NotImplementedException();
    }

    /// <summary>The slope of the sigmoid at the pre-activation <paramref name="z"/>.</summary>
    /// <param name="z">The pre-activation: any number.</param>
    public static double SigmoidPrime(double z)
    {
        throw new NotImplementedException();
    }

    /// <summary>The same slope, when the sigmoid has been computed already.</summary>
    /// <param name="a">The activation a = σ(z): a number from 0 to 1.</param>
    public static double SigmoidPrimeFromActivation(double a)
    {
        throw new NotImplementedException();
    }
}
