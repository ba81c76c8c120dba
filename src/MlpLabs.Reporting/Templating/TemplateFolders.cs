namespace MlpLabs.Reporting.Templating;

/// <summary>The folders in which templates are looked up: an instructor's own first, then the built-in ones.</summary>
/// <param name="folders">Folders, the first that has a file wins.</param>
internal sealed class TemplateFolders(params IReadOnlyList<string> folders)
{
    public IReadOnlyList<string> Folders { get; } = folders;

    /// <summary>The built-in templates, behind an instructor's own when there are some.</summary>
    /// <param name="builtIn">Null for the folder beside the program.</param>
    public static TemplateFolders Chain(string? own, string? builtIn)
    {
        builtIn ??= Path.Combine(AppContext.BaseDirectory, "templates");
        return own is null ? new(builtIn) : new(own, builtIn);
    }

    /// <summary>The file that a template's name stands for, or null when no folder has it.</summary>
    /// <remarks>A name never leads out of its folder.</remarks>
    public string? Find(string name)
    {
        if (name.Length == 0 || name.Contains('\\') || Path.IsPathRooted(name) || name.Split('/').Any(part => part is "" or "." or ".."))
            return null;
        return Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>The names of all templates, for naming the nearest one.</summary>
    public IReadOnlyList<string> Names() =>
        [.. Folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Distinct().Order(StringComparer.Ordinal)];
}
