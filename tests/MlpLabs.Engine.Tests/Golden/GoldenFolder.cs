using MlpLabs.Testing;

namespace MlpLabs.Engine.Tests.Golden;

/// <summary>Where the golden files are: the folder named by the environment variable GOLDEN_DIR, or tests/golden.</summary>
static class GoldenFolder
{
    public static string Default => Repository.Folder("tests", "golden");

    public static string Path => Environment.GetEnvironmentVariable("GOLDEN_DIR") is { Length: > 0 } given ? given : Default;
}
