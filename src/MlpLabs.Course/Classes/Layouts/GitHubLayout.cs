namespace MlpLabs.Course.Classes.Layouts;

/// <summary>Cloned repositories of GitHub Classroom or Classroom 50: one folder <c>assignment-username</c> each.</summary>
/// <remarks>
/// Both parts may hold hyphens. An assignment that is named after an exercise tells where it ends; else it is what all repositories
/// begin with, up to the last hyphen.
/// </remarks>
internal sealed class GitHubLayout : IClassLayout
{
    public string Name => "github";

    public string Words => "GitHub Classroom";

    public int Recognised(ClassEntries entries)
    {
        var common = CommonPrefix(entries);
        return entries.All.Count(e => e.IsFolder && (Exercise(e, entries) is not null
            || (common.Length > 0 && e.Name.StartsWith(common, StringComparison.Ordinal) && Directory.Exists(Path.Combine(e.Path, ".git")))));
    }

    public IEnumerable<StudentRoot> Read(ClassEntries entries)
    {
        var common = CommonPrefix(entries);
        foreach (var entry in entries.All)
        {
            var exercise = entry.IsFolder ? Exercise(entry, entries) : null;
            var prefix = exercise is not null ? exercise + "-" : common;
            if (!entry.IsFolder || prefix.Length == 0 || !entry.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                entries.LeaveOut(entry, ClassMessages.NotOfLayout(Words));
                continue;
            }
            var user = entry.Name[prefix.Length..];
            yield return new StudentRoot(new Student(user, user) { Login = user }, [entry]) { ExerciseId = exercise };
        }
    }

    // The longest id goes first: an exercise "forward-pass" must not take the repositories of "forward-pass-2".
    static string? Exercise(ClassEntry entry, ClassEntries entries) =>
        entries.ExerciseIds.OrderByDescending(id => id.Length).FirstOrDefault(id => entry.Name.Length > id.Length + 1 && entry.Name.StartsWith(id + "-", StringComparison.Ordinal));

    static string CommonPrefix(ClassEntries entries)
    {
        var names = entries.All.Where(e => e.IsFolder).Select(e => e.Name).ToList();
        if (names.Count < 2)
            return "";
        var length = 0;
        while (names.All(n => length < n.Length && n[length] == names[0][length]))
            length++;
        return names[0][..(names[0][..length].LastIndexOf('-') + 1)];
    }
}
