using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MlpLabs.Course.Classes.Layouts;

/// <summary>Gradescope's “Export Submissions”: folders <c>submission_123456</c> and one <c>submission_metadata.yml</c> that says whose they are.</summary>
/// <remarks>The keys of that file are Ruby symbols: <c>:submitters</c>. A group's submission is graded for each of its members.</remarks>
internal sealed partial class GradescopeLayout : IClassLayout
{
    const string Metadata = "submission_metadata.yml";

    public string Name => "gradescope";

    public string Words => "Gradescope";

    [GeneratedRegex(@"^submission_(?<id>\d+)$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<time>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d)(\.\d+)?\s*(?<zone>Z|UTC|[+-]\d\d:?\d\d)?$")]
    private static partial Regex Time();

    // The list counts: without it nobody knows whose a folder is.
    public int Recognised(ClassEntries entries) => entries.All.Any(e => e.Name == Metadata) ? entries.All.Count(e => e.Name == Metadata || Pattern().IsMatch(e.Name)) : 0;

    /// <exception cref="InvalidDataException">The list is not readable.</exception>
    public IEnumerable<StudentRoot> Read(ClassEntries entries)
    {
        var list = entries.All.FirstOrDefault(e => e.Name == Metadata);
        var submissions = list is null ? [] : ReadList(list.Path);
        foreach (var entry in entries.All.Where(e => e != list && !submissions.ContainsKey(e.Name)))
            entries.LeaveOut(entry, list is null ? ClassMessages.NotOfLayout(Words) : ClassMessages.NotInMetadata(Metadata));
        foreach (var (name, submission) in submissions)
        {
            var entry = entries.All.FirstOrDefault(e => e.Name == name);
            if (entry is null)
            {
                entries.LeaveOut(new ClassEntry(Path.Combine(entries.Folder, name), FileKind.Gone), ClassMessages.NoFolderOf(Metadata));
                continue;
            }
            foreach (var student in Submitters(name, submission))
                yield return new StudentRoot(student, [entry]) { SubmittedAt = TimeOf(Text(submission, "created_at")) };
        }
    }

    static Dictionary<string, YamlMappingNode> ReadList(string file)
    {
        try
        {
            var yaml = new YamlStream();
            using (var text = File.OpenText(file))
                yaml.Load(text);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }, ..]
                ? root.Children.Where(c => c is { Key: YamlScalarNode { Value: not null }, Value: YamlMappingNode }).ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => (YamlMappingNode)c.Value)
                : throw new InvalidDataException(ClassMessages.BadMetadata(file, "it is no list of submissions"));
        }
        catch (Exception error) when (error is YamlException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(ClassMessages.BadMetadata(file, error.Message), error);
        }
    }

    static IEnumerable<Student> Submitters(string submission, YamlMappingNode node)
    {
        var submitters = Node(node, "submitters") is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>().ToList() : [];
        // Exports without names still have a number.
        if (submitters.Count == 0)
            yield return new Student(submission, submission) { Id = submission };
        foreach (var submitter in submitters)
        {
            var (name, id, email) = (Text(submitter, "name"), Text(submitter, "sid"), Text(submitter, "email"));
            yield return new Student($"{name}_{(id.Length > 0 ? id : email.Length > 0 ? email : submission)}", Composed.Of(name.Length > 0 ? name : submission)) { Id = id, Email = email };
        }
    }

    static DateTimeOffset? TimeOf(string text)
    {
        var match = Time().Match(text);
        if (!match.Success || !DateTime.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out var time))
            return null;
        var zone = match.Groups["zone"].Value.Replace(":", "", StringComparison.Ordinal);
        var offset = zone is "" or "Z" or "UTC" ? TimeSpan.Zero
            : new TimeSpan(int.Parse(zone[1..3], CultureInfo.InvariantCulture), int.Parse(zone[3..], CultureInfo.InvariantCulture), 0) * (zone[0] == '-' ? -1 : 1);
        return new DateTimeOffset(time, offset);
    }

    static YamlNode? Node(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: { } name } && name.TrimStart(':') == key).Value;

    static string Text(YamlMappingNode mapping, string key) => Node(mapping, key) is YamlScalarNode { Value: { } text } ? text.Trim() : "";
}
