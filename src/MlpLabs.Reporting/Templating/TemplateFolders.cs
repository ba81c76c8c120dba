namespace MlpLabs.Reporting.Templating;

/// <summary>The folders in which templates are looked up: an instructor's own first, then the built-in ones.</summary>
/// <param name="folders">Folders, the first that has a file wins.</param>
internal sealed class TemplateFolders(params IReadOnlyList<string> folders)
{
    /// <summary>The templates that come with the program.</summary>
    public static string BuiltIn { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    public IReadOnlyList<string> Folders { get; } = folders;

    /// <summary>The built-in templates, behind an instructor's own when there are some.</summary>
    public static TemplateFolders Default(string? own = null) => own is null ? new([BuiltIn]) : new([own, BuiltIn]);

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
