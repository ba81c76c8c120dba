namespace MlpLabs.Cli;

/// <summary>What a command must know of the place it was typed at; elsewhere than there when the resident process runs it.</summary>
internal static class Surroundings
{
    static bool? _isOutputRedirected;
    static bool? _isErrorRedirected;
    static int? _windowWidth;

    /// <summary>Whether standard output is no terminal.</summary>
    public static bool IsOutputRedirected
    {
        get => _isOutputRedirected ?? Console.IsOutputRedirected;
        set => _isOutputRedirected = value;
    }

    /// <summary>Whether standard error is no terminal.</summary>
    public static bool IsErrorRedirected
    {
        get => _isErrorRedirected ?? Console.IsErrorRedirected;
        set => _isErrorRedirected = value;
    }

    /// <summary>Columns of the terminal; 0 where there is none or it does not say.</summary>
    public static int WindowWidth
    {
        get => _windowWidth ?? Console.WindowWidth;
        set => _windowWidth = value;
    }
}
