using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>The exercise that the commands are tried with, and solutions of it.</summary>
static class SigmoidDerivative
{
    public const string Id = "sigmoid-derivative";

    public const string Right = """
        public static class Solution
        {
            // Ada Byron, group 3
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));
            public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
        }
        """;

    // No misconception of the exercise explains it; written in two ways.
    public static readonly string Odds = Right.Replace("a * (1 - a)", "a / (1 - a)");
    public static readonly string OddsToo = Right.Replace("a * (1 - a)", "1 / (1 / a - 1)");

    /// <summary>The exercise's folder of <c>graders</c>, to be changed.</summary>
    public static string CopyOfGraders(TemporaryFolder folder)
    {
        var from = Repository.Folder("graders");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(from, Id), "*", SearchOption.AllDirectories))
            folder.WriteBytes(Path.Combine("graders", Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
        return folder.At("graders");
    }
}
