using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>A student's repository for a test, in a folder of its own beside other things.</summary>
public sealed class CiRepository : IDisposable
{
    /// <summary>Reaches all 8 points of sigmoid-derivative.</summary>
    public const string Right = """
        public static class Solution
        {
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));
            public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
        }
        """;

    /// <summary>Reaches 6 of the 8 points.</summary>
    public static readonly string Plus = Right.Replace("a * (1 - a)", "a * (1 + a)");

    readonly TemporaryFolder _folder = new();

    public CiRepository() => Directory.CreateDirectory(Root);

    /// <summary>The folder the repository stands in.</summary>
    public string Outside => _folder.Path;

    public string Root => Path.Combine(_folder.Path, "repository");

    public string Write(string name, string text) => _folder.File(Path.Combine("repository", name), text);

    public string WriteOutside(string name, string text) => _folder.File(name, text);

    public void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(Root, name), target);

    internal Task<ProcessRun> GradeAsync(params string[] arguments) => CommandRun.OfAsync(["ci", "--root", Root, .. arguments]);

    public void Dispose() => _folder.Dispose();
}
