namespace MlpLabs.Cli.Desk;

/// <summary>The way back to the starter: each file of it that differs is first moved aside, under a name that is still free.</summary>
internal sealed record Reset(WorkFolder Folder, IReadOnlyList<KitFile> Changed, IReadOnlyList<KitFile> Missing, IReadOnlyList<string> Scripts)
{
    const string KeptEnding = ".kept";

    /// <summary>What there is to do.</summary>
    public static Reset Of(WorkFolder folder, IReadOnlyList<KitFile> starter) => new(
        folder,
        [.. starter.Where(f => File.Exists(Path.Combine(folder.Path, f.Name)) && !StarterKit.HasContent(Path.Combine(folder.Path, f.Name), f.Content))],
        [.. starter.Where(f => !Path.Exists(Path.Combine(folder.Path, f.Name)))],
        // Beside a starter in ordinary files a script would no longer be read.
        starter.Any(f => f.Name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase)) ? [] : [.. Directory.EnumerateFiles(folder.Path, "*.csx").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)]);

    public bool IsNothing => Changed.Count + Missing.Count + Scripts.Count == 0;

    /// <summary>The student's files that are moved aside.</summary>
    public IEnumerable<string> Replaced => Changed.Select(f => f.Name).Concat(Scripts);

    /// <returns>Whether everything could be set back.</returns>
    public bool Apply(TextWriter output, TextWriter errors)
    {
        var complete = true;
        foreach (var file in Changed)
            complete &= Try(file.Name, errors, () =>
            {
                var kept = MoveAside(file.Name);
                AtomicFile.Write(Path.Combine(Folder.Path, file.Name), file.Content);
                output.WriteLine(DeskMessages.Kept(file.Name, kept));
            });
        foreach (var script in Scripts)
            complete &= Try(script, errors, () => output.WriteLine(DeskMessages.KeptScript(script, MoveAside(script))));
        foreach (var file in Missing)
            complete &= Try(file.Name, errors, () =>
            {
                AtomicFile.Write(Path.Combine(Folder.Path, file.Name), file.Content);
                output.WriteLine(DeskMessages.Restored(file.Name));
            });
        return complete;
    }

    // Solution.cs becomes Solution.1.cs.kept: no source any more, and the highest number is the newest.
    string MoveAside(string name)
    {
        var path = Path.Combine(Folder.Path, name);
        var kept = AtomicFile.FreeName(n => FormattableString.Invariant($"{Path.ChangeExtension(path, null)}.{n}{Path.GetExtension(path)}{KeptEnding}"));
        File.Move(path, kept);
        return Path.GetRelativePath(Folder.Path, kept);
    }

    static bool Try(string name, TextWriter errors, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(DeskMessages.NotResetHere(name, error.Message));
            return false;
        }
    }
}
