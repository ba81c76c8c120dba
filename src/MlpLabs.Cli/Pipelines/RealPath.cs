namespace MlpLabs.Cli.Pipelines;

/// <summary>Where a path leads once every link on the way is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    const int MaxLinks = 40;

    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path) => Follow(Path.GetFullPath(path), MaxLinks);

    /// <summary>Whether a path is the folder or lies in it, links followed.</summary>
    public static bool IsInside(string path, string folder) => Holds(Of(folder), Of(path));

    /// <summary>Whether a full path is a folder's or begins with it; links are not looked at.</summary>
    public static bool Holds(string folder, string path)
    {
        var way = Path.GetRelativePath(folder, path);
        return way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(way);
    }

    static string Follow(string full, int linksLeft)
    {
        var top = Path.GetPathRoot(full)!;
        var way = top;
        var parts = full[top.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            way = Path.Combine(way, parts[i]);
            if (new FileInfo(way).LinkTarget is not { } target)
                continue;
            if (linksLeft == 0)
                throw new IOException($"{full}: links lead in a circle.");
            var next = Path.GetFullPath(Path.Combine([Path.GetDirectoryName(way)!, target, .. parts[(i + 1)..]]));
            return Follow(next, linksLeft - 1);
        }
        return way;
    }
}
