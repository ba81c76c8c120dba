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
        var named = entries.All.Concat(entries.Closed).Select(e => (Entry: e, Match: Pattern().Match(e.Name))).Where(e => e.Match.Success).ToList();
        foreach (var student in named.GroupBy(e => (Name: e.Match.Groups["name"].Value, Id: e.Match.Groups["id"].Value)))
        {
            var files = student.Where(e => e.Match.Groups["plugin"].Value == "file").Select(e => e.Entry).ToList();
            // Who typed a text and handed in no file has handed in something that cannot be graded.
            if (files.Count > 0)
                foreach (var (entry, _) in student.Where(e => !files.Contains(e.Entry)))
                    entries.LeftOut(entry, ClassMessages.OnlineText, LeftOutKind.Other);
            yield return new StudentRoot(new Student($"{student.Key.Name}_{student.Key.Id}", student.Key.Name) { Id = student.Key.Id }, files.Count > 0 ? files : [.. student.Select(s => s.Entry)])
            {
                MoodleParticipant = student.Key.Id,
            };
        }
    }

    /// <summary>The participant's number in a path of Moodle's download, or empty.</summary>
    public static string ParticipantOf(string path) =>
        path.Split('/').Select(part => Pattern().Match(part)).FirstOrDefault(m => m.Success)?.Groups["id"].Value ?? "";
}
