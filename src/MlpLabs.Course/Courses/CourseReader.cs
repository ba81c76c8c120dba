using System.Globalization;
using MlpLabs.Course.Classes;
using MlpLabs.Grading.Exercises;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MlpLabs.Course.Courses;

/// <summary>Reads <c>course.yaml</c>; every mistake is named with its place.</summary>
public sealed class CourseReader
{
    static readonly string[] Keys = ["title", "timeZone", "seed", "passMark", "late", "attempts", "exercises", "moodle"];
    static readonly string[] LateKeys = ["graceMinutes", "percentPerDay", "maximumPercent", "rejectedAfterDays"];
    static readonly string[] AttemptKeys = ["maximum", "counts"];
    static readonly string[] ExerciseKeys = ["id", "weight", "due", "passMark", "late", "attempts", "canvasId"];
    static readonly string[] MoodleKeys = ["language", "identifier", "fullName", "email", "status", "grade", "maximumGrade", "modified", "comments", "participant"];

    readonly string _file;
    readonly IReadOnlyList<string> _exerciseIds;
    readonly List<PackError> _errors = [];
    TimeZoneInfo _zone = TimeZoneInfo.Utc;

    CourseReader(string file, IReadOnlyList<string> exerciseIds) => (_file, _exerciseIds) = (file, exerciseIds);

    /// <param name="file">The way to the file.</param>
    /// <param name="exerciseIds">The exercises there are.</param>
    public static PackResult<CoursePlan> Read(string file, IReadOnlyList<string> exerciseIds)
    {
        var reader = new CourseReader(file, exerciseIds);
        var plan = reader.Read();
        return reader._errors.Count > 0 ? PackResult<CoursePlan>.Wrong(reader._errors) : PackResult<CoursePlan>.Of(plan!);
    }

    CoursePlan? Read()
    {
        try
        {
            var yaml = new YamlStream();
            using (var text = File.OpenText(_file))
                yaml.Load(text);
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }, ..])
                return Read(root);
            Error(null, CourseMessages.NoMapping);
        }
        catch (YamlException error)
        {
            _errors.Add(new PackError(_file, (int)error.Start.Line, (int)error.Start.Column, CourseMessages.NoYaml(error.Message)));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            Error(null, CourseMessages.Missing);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Error(null, CourseMessages.Unreadable(error.Message));
        }
        return null;
    }

    CoursePlan Read(YamlMappingNode root)
    {
        CheckKeys(root, Keys);
        _zone = Zone(root);
        var late = Late(root, LatePolicy.None);
        var attempts = Attempts(root, new AttemptPolicy(null, CountedAttempt.Best));
        return new CoursePlan
        {
            Title = Text(root, "title"),
            TimeZone = _zone,
            Seed = Seed(root),
            PassMarkPercent = Number(root, "passMark", 0, 100),
            Late = late,
            Attempts = attempts,
            Exercises = Exercises(root, late, attempts),
            Moodle = Moodle(root),
        };
    }

    TimeZoneInfo Zone(YamlMappingNode root)
    {
        var name = Text(root, "timeZone");
        if (name.Length == 0)
            return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        Error(Node(root, "timeZone"), CourseMessages.UnknownZone(name, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)));
        return TimeZoneInfo.Utc;
    }

    long? Seed(YamlMappingNode root)
    {
        var text = Text(root, "seed");
        if (text.Length == 0)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            return seed;
        Error(Node(root, "seed"), CourseMessages.NoWhole("seed", text));
        return null;
    }

    LatePolicy Late(YamlMappingNode parent, LatePolicy otherwise)
    {
        if (Section(parent, "late", LateKeys) is not { } late)
            return otherwise;
        return new LatePolicy(
            Number(late, "graceMinutes", 0, null) ?? otherwise.GraceMinutes,
            Number(late, "percentPerDay", 0, 100) ?? otherwise.PercentPerDay,
            Number(late, "maximumPercent", 0, 100) ?? otherwise.MaximumPercent,
            Number(late, "rejectedAfterDays", 0, null) ?? otherwise.RejectedAfterDays);
    }

    AttemptPolicy Attempts(YamlMappingNode parent, AttemptPolicy otherwise)
    {
        if (Section(parent, "attempts", AttemptKeys) is not { } attempts)
            return otherwise;
        var maximum = Number(attempts, "maximum", 1, null);
        if (maximum is { } number && number != Math.Truncate(number))
            Error(Node(attempts, "maximum"), CourseMessages.NoWhole("maximum", Text(attempts, "maximum")));
        return new AttemptPolicy(maximum is null ? otherwise.Maximum : (int)Math.Min(maximum.Value, int.MaxValue), Text(attempts, "counts") is { Length: > 0 } word ? Counted(attempts, word) : otherwise.Counts);
    }

    CountedAttempt Counted(YamlMappingNode attempts, string word)
    {
        IReadOnlyList<string> known = [.. Enum.GetNames<CountedAttempt>().Select(n => n.ToLowerInvariant())];
        if (known.Contains(word))
            return Enum.Parse<CountedAttempt>(word, ignoreCase: true);
        Error(Node(attempts, "counts"), CourseMessages.UnknownWord("counts", word, known));
        return CountedAttempt.Best;
    }

    IReadOnlyList<CourseExercise> Exercises(YamlMappingNode root, LatePolicy late, AttemptPolicy attempts)
    {
        if (Node(root, "exercises") is not { } node)
            return [];
        if (node is not YamlSequenceNode list)
        {
            Error(node, CourseMessages.NoExercises);
            return [];
        }
        var read = new List<CourseExercise>();
        foreach (var child in list.Children)
        {
            // An id alone is enough.
            if (child is YamlScalarNode { Value: { } alone })
                Add(read, child, new CourseExercise(alone, late, attempts));
            else if (child is YamlMappingNode exercise)
                Add(read, Node(exercise, "id") ?? exercise, Exercise(exercise, late, attempts));
            else
                Error(child, CourseMessages.NoExercises);
        }
        return read;
    }

    CourseExercise Exercise(YamlMappingNode node, LatePolicy late, AttemptPolicy attempts)
    {
        CheckKeys(node, ExerciseKeys);
        DateTimeOffset? due = null;
        if (Text(node, "due") is { Length: > 0 } text && (due = Times.Read(text, _zone)) is null)
            Error(Node(node, "due"), CourseMessages.BadTime("due", text));
        return new CourseExercise(Text(node, "id"), Late(node, late), Attempts(node, attempts))
        {
            Weight = Number(node, "weight", 0, null),
            Due = due,
            PassMarkPercent = Number(node, "passMark", 0, 100),
            CanvasId = Text(node, "canvasId"),
        };
    }

    void Add(List<CourseExercise> read, YamlNode place, CourseExercise exercise)
    {
        if (exercise.Id.Length == 0)
            Error(place, CourseMessages.NoId);
        else if (!_exerciseIds.Contains(exercise.Id))
            Error(place, CourseMessages.UnknownExercise(exercise.Id, _exerciseIds));
        else if (read.Any(e => e.Id == exercise.Id))
            Error(place, CourseMessages.Twice(exercise.Id));
        read.Add(exercise);
    }

    MoodleHeadings Moodle(YamlMappingNode root)
    {
        if (Section(root, "moodle", MoodleKeys) is not { } moodle)
            return MoodleHeadings.English;
        var language = Text(moodle, "language") is { Length: > 0 } named ? named : "en";
        if (!MoodleHeadings.ByLanguage.TryGetValue(language, out var words))
        {
            Error(Node(moodle, "language"), CourseMessages.UnknownWord("language", language, [.. MoodleHeadings.ByLanguage.Keys]));
            return MoodleHeadings.English;
        }
        return new MoodleHeadings(Or("identifier", words.Identifier), Or("fullName", words.FullName), Or("email", words.Email), Or("status", words.Status), Or("grade", words.Grade),
            Or("maximumGrade", words.MaximumGrade), Or("modified", words.Modified), Or("comments", words.Comments), Or("participant", words.Participant));

        string Or(string key, string otherwise) => Node(moodle, key) is null ? otherwise : Text(moodle, key);
    }

    YamlMappingNode? Section(YamlMappingNode parent, string key, string[] known)
    {
        switch (Node(parent, key))
        {
            case null:
                return null;
            case YamlMappingNode section:
                CheckKeys(section, known);
                return section;
            case var other:
                Error(other, CourseMessages.NoSection(key));
                return null;
        }
    }

    decimal? Number(YamlMappingNode mapping, string key, decimal least, decimal? most)
    {
        if (Node(mapping, key) is not { } node)
            return null;
        var text = node is YamlScalarNode { Value: { } value } ? value : "";
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && (most is null || number <= most)
            && number < 1_000_000_000)
            return number;
        Error(node, CourseMessages.NoNumber(key, text, least, most));
        return null;
    }

    string Text(YamlMappingNode mapping, string key)
    {
        switch (Node(mapping, key))
        {
            case null:
                return "";
            // A space in front of a participant's number counts.
            case YamlScalarNode { Value: { } text }:
                return key == "participant" ? text : text.Trim();
            case var other:
                Error(other, CourseMessages.NoText(key));
                return "";
        }
    }

    void CheckKeys(YamlMappingNode mapping, string[] known)
    {
        foreach (var key in mapping.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                Error(key, CourseMessages.UnknownKey(key.ToString(), known));
    }

    static YamlNode? Node(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    void Error(YamlNode? node, string message) =>
        _errors.Add(new PackError(_file, (int)(node?.Start.Line ?? 0), (int)(node?.Start.Column ?? 0), message));
}
