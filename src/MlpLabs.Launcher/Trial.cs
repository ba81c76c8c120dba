namespace MlpLabs.Launcher;

/// <summary>Whether the rules hold once they are in force.</summary>
internal static class Trial
{
    /// <summary>Null when the root folder cannot be read any more, else what is wrong.</summary>
    public static string? Run()
    {
        try
        {
            return Directory.GetFileSystemEntries("/").Length >= 0 ? LauncherMessages.StillOpen : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
