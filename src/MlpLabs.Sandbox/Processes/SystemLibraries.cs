namespace MlpLabs.Sandbox.Processes;

/// <summary>Where this machine keeps the C library and the loader, and how to show them read-only in an otherwise empty root.</summary>
internal static class SystemLibraries
{
    static readonly string[] Triplets = ["x86_64-linux-gnu", "aarch64-linux-gnu"];
    static readonly string[] Loaders = ["ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"];

    /// <summary>Folders, and files where a folder holds more than libraries.</summary>
    public static IEnumerable<string> Paths()
    {
        // Debian and its children keep the libraries of each machine type apart; nothing else of /usr/lib is needed then.
        var triplets = Triplets.Select(t => Path.Combine("/usr/lib", t)).Where(Directory.Exists).ToList();
        var loaders = Loaders.Select(l => Path.Combine("/usr/lib", l)).Where(file => triplets.Count > 0 && File.Exists(file));
        return [.. triplets.Count > 0 ? triplets : Existing("/usr/lib"), .. Existing("/usr/lib64"), .. loaders, .. Roots().Where(r => r.LinkTarget is null).Select(r => r.FullName)];
    }

    /// <summary>Arguments of bubblewrap.</summary>
    public static IEnumerable<string> Arguments() =>
    [
        .. Paths().SelectMany(path => new[] { "--ro-bind", path, path }),
        .. Roots().Where(r => r.LinkTarget is not null).SelectMany(r => new[] { "--symlink", r.LinkTarget!, r.FullName }),
    ];

    static IEnumerable<DirectoryInfo> Roots() => new[] { "/lib", "/lib64" }.Select(path => new DirectoryInfo(path)).Where(folder => folder.Exists);

    static List<string> Existing(string folder) => Directory.Exists(folder) ? [folder] : [];
}
