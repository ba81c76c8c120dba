using System.Text.RegularExpressions;

namespace MlpLabs.Course.Classes.Layouts;

/// <summary>Canvas's “Download Submissions”: <c>lastfirst_12345_67890_file.cs</c>, with <c>_LATE</c> behind the name when it came late.</summary>
/// <remarks>All files of a student lie beside each other; together they are one submission. The first number is the student's.</remarks>
internal sealed partial class CanvasLayout : IClassLayout
{
    public string Name => "canvas";

    public string Words => "Canvas";

    [GeneratedRegex(@"^(?<user>[^_]+)_(?<late>LATE_)?(?<id>\d+)_(?<submission>\d+)_.+$", RegexOptions.Singleline)]
    private static partial Regex Pattern();

    public int Recognised(ClassEntries entries) => entries.All.Count(e => !e.IsFolder && Pattern().IsMatch(e.Name));

    public IEnumerable<StudentRoot> Read(ClassEntries entries)
    {
        var named = entries.All.Concat(entries.Closed).Select(e => (Entry: e, Match: Pattern().Match(e.Name))).ToList();
        foreach (var (entry, _) in named.Where(e => !e.Entry.IsClosed && (e.Entry.IsFolder || !e.Match.Success)))
            entries.LeaveOut(entry, ClassMessages.NotOfLayout(Words));
        foreach (var student in named.Where(e => !e.Entry.IsFolder && e.Match.Success).GroupBy(e => (User: e.Match.Groups["user"].Value, Id: e.Match.Groups["id"].Value)))
            yield return new StudentRoot(new Student($"{student.Key.User}_{student.Key.Id}", student.Key.User) { Id = student.Key.Id }, [.. student.Select(s => s.Entry)])
            {
                IsMarkedLate = student.Any(s => s.Match.Groups["late"].Success),
            };
    }
}
