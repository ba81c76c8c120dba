using MlpLabs.Grading.Exercises;

namespace MlpLabs.Course.Courses;

/// <summary>The sentences about <c>course.yaml</c>.</summary>
internal static class CourseMessages
{
    public const string NoMapping = "the file must hold keys and values such as `timeZone: Europe/Berlin`.";
    public const string Missing = "there is no such file. docs/course.md shows what stands in one.";

    public static string NoYaml(string reason) => $"not readable as YAML: {reason}";
    public static string Unreadable(string reason) => $"it could not be read: {reason}";
    public static string UnknownKey(string key, IReadOnlyList<string> known) =>
        $"\"{key}\" is not a key here.{NearestName.Suggestion(key, known)} Known: {string.Join(", ", known)}.";
    public static string Twice(string what) => $"\"{what}\" stands here twice.";
    public static string NoSection(string key) => $"\"{key}\" must hold keys and values.";
    public static string NoText(string key) => $"\"{key}\" must be text.";
    public static string NoNumber(string key, string value, decimal least, decimal? most) => most is null
        ? FormattableString.Invariant($"\"{key}\" is \"{value}\"; it must be a number of at least {least}.")
        : FormattableString.Invariant($"\"{key}\" is \"{value}\"; it must be a number from {least} to {most}.");
    public static string NoWhole(string key, string value) => $"\"{key}\" is \"{value}\"; it must be a whole number.";
    public static string UnknownZone(string name, IEnumerable<string> known) =>
        $"there is no time zone \"{name}\".{NearestName.Suggestion(name, known)} Use a name such as Europe/Berlin or UTC.";
    public static string BadTime(string key, string value) => $"\"{key}\" is \"{value}\"; write a time as 2026-11-20 23:59 or, with its offset, 2026-11-20T23:59:00+01:00.";
    public static string UnknownWord(string key, string value, IReadOnlyList<string> known) => $"\"{key}\" is \"{value}\".{NearestName.Suggestion(value, known)} Known: {string.Join(", ", known)}.";
    public static string NoExercises => "\"exercises\" must be a list of exercises, each with its id.";
    public static string NoId => "an exercise needs its \"id\".";
    public static string UnknownExercise(string id, IReadOnlyList<string> known) => $"there is no exercise \"{id}\".{NearestName.Suggestion(id, known)} mlplabs list shows all of them.";
}
