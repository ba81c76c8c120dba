namespace MlpLabs.Sandbox.Processes;

/// <summary>Where this machine keeps the C library and the loader, as arguments that show them read-only in an otherwise empty root.</summary>
internal static class SystemLibraries
{
    static readonly string[] Triplets = ["x86_64-linux-gnu", "aarch64-linux-gnu"];
    static readonly string[] Loaders = ["ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"];

    public static IEnumerable<string> Arguments()
    {
        // Debian and its children keep the libraries of each machine type apart; nothing else of /usr/lib is needed then.
        var triplets = Triplets.Select(t => Path.Combine("/usr/lib", t)).Where(Directory.Exists).ToList();
        var shown = triplets.Count > 0 ? triplets : Existing("/usr/lib");
        foreach (var folder in shown.Concat(Existing("/usr/lib64")))
            foreach (var argument in Show(folder))
                yield return argument;
        foreach (var loader in Loaders.Select(l => Path.Combine("/usr/lib", l)).Where(file => triplets.Count > 0 && File.Exists(file)))
            foreach (var argument in Show(loader))
                yield return argument;

        foreach (var link in new[] { "/lib", "/lib64" })
            if (new DirectoryInfo(link) is { Exists: true } folder)
                foreach (var argument in folder.LinkTarget is { } target ? ["--symlink", target, link] : Show(link))
                    yield return argument;
    }

    static List<string> Existing(string folder) => Directory.Exists(folder) ? [folder] : [];

    static string[] Show(string path) => ["--ro-bind", path, path];
}
