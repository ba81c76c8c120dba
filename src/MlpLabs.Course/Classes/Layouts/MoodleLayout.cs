using System.Text.RegularExpressions;

namespace MlpLabs.Course.Classes.Layouts;

/// <summary>Moodle's “Download all submissions”: <c>Name_12345_assignsubmission_file_/…</c>, or the same names with the file's behind them.</summary>
internal sealed partial class MoodleLayout : IClassLayout
{
    public string Name => "moodle";

    public string Words => "Moodle";

    [GeneratedRegex(@"^(?<name>.+)_(?<id>\d+)_assignsubmission_(?<plugin>[a-z]+)(_.*)?$", RegexOptions.Singleline)]
    private static partial Regex Pattern();

    public int Recognised(ClassEntries entries) => entries.All.Count(e => Pattern().IsMatch(e.Name));

    public IEnumerable<StudentRoot> Read(ClassEntries entries)
    {
        foreach (var entry in entries.All.Where(e => !Pattern().IsMatch(e.Name)))
            entries.LeaveOut(entry, ClassMessages.NotOfLayout(Words));
        var named = entries.All.Select(e => (Entry: e, Match: Pattern().Match(e.Name))).Where(e => e.Match.Success).ToList();
        foreach (var (entry, _) in named.Where(e => e.Match.Groups["plugin"].Value != "file"))
            entries.LeaveOut(entry, ClassMessages.OnlineText);
        foreach (var student in named.Where(e => e.Match.Groups["plugin"].Value == "file").GroupBy(e => (Name: e.Match.Groups["name"].Value, Id: e.Match.Groups["id"].Value)))
            yield return new StudentRoot(new Student($"{student.Key.Name}_{student.Key.Id}", student.Key.Name) { Id = student.Key.Id }, [.. student.Select(s => s.Entry)])
            {
                MoodleParticipant = student.Key.Id,
            };
    }
}
