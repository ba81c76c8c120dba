namespace MlpLabs.Corpora.Tests;

/// <summary>Something that only the host knows, planted in its environment: it must turn up nowhere.</summary>
internal static class HostSecret
{
    public const string Variable = "MLPLABS_TEST_SECRET";

    public static string Value { get; } = $"secret-{Guid.NewGuid():n}";
}
