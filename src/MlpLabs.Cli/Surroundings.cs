namespace MlpLabs.Cli;

/// <summary>What a command must know of the place it was typed at; elsewhere than there when the resident process runs it.</summary>
internal static class Surroundings
{
    static bool? _isOutputRedirected;

    /// <summary>Whether standard output is no terminal.</summary>
    public static bool IsOutputRedirected
    {
        get => _isOutputRedirected ?? Console.IsOutputRedirected;
        set => _isOutputRedirected = value;
    }
}
