namespace MlpLabs.Cli.Desk;

/// <summary>The started folders near a place.</summary>
internal static class StartedFolders
{
    /// <summary>A home folder holds much else; looking stops here.</summary>
    const int MaxFolders = 5000;

    static readonly EnumerationOptions _options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };

    /// <summary>The folder itself, those in it and those one level below; from inside a started folder also the ones beside it.</summary>
    public static IReadOnlyList<WorkFolder> Near(string here)
    {
        var start = WorkFolder.FindFrom(here).Folder is { } inside ? Path.GetDirectoryName(inside.Path) ?? inside.Path : Path.GetFullPath(here);
        return [.. Folders(start).Take(MaxFolders).Select(f => WorkFolder.Read(f).Folder).OfType<WorkFolder>()];
    }

    static IEnumerable<string> Folders(string start)
    {
        yield return start;
        foreach (var child in Children(start))
        {
            yield return child;
            foreach (var grandchild in Children(child))
                yield return grandchild;
        }
    }

    static IEnumerable<string> Children(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, "*", _options).Order(StringComparer.Ordinal) : [];
}
