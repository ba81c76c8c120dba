namespace MlpLabs.Cli.Desk.Watching;

/// <summary>The system's notices that something in a folder has changed; they say when to look, never what happened.</summary>
/// <remarks>They may come late, doubled or not at all (network drives, too many watches): whoever listens looks by itself too.</remarks>
internal sealed class FileSignals : IDisposable
{
    readonly FileSystemWatcher _watcher;

    FileSignals(FileSystemWatcher watcher) => _watcher = watcher;

    /// <returns>Null where the system gives no notices.</returns>
    public static FileSignals? Start(string path, Action signal)
    {
        var isFolder = Directory.Exists(path);
        var folder = isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder))
            return null;
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = isFolder,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => signal();
            watcher.Created += (_, _) => signal();
            watcher.Deleted += (_, _) => signal();
            watcher.Renamed += (_, _) => signal();
            watcher.Error += (_, _) => signal();
            watcher.EnableRaisingEvents = true;
            return new FileSignals(watcher);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            return null;
        }
    }

    public void Dispose() => _watcher.Dispose();
}
