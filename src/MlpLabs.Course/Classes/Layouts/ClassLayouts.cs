namespace MlpLabs.Course.Classes.Layouts;

/// <summary>The visible list of layouts; the first that fits best is taken.</summary>
internal static class ClassLayouts
{
    public const string Exercises = "exercises";
    public const string Mapping = "mapping";

    public static IReadOnlyList<IClassLayout> All { get; } = [new GradescopeLayout(), new MoodleLayout(), new CanvasLayout(), new GitHubLayout(), new FoldersLayout()];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(l => l.Name), Exercises];

    /// <summary>The layout that names at least half of the entries; one folder or file per student where none does.</summary>
    public static IClassLayout Recognise(ClassEntries entries) =>
        All.Select(layout => (Layout: layout, Count: layout.Recognised(entries)))
            .Where(l => l.Count > 0 && l.Count * 2 >= entries.All.Count)
            .OrderByDescending(l => l.Count)
            .Select(l => l.Layout).FirstOrDefault(All[^1]);
}
