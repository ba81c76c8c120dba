namespace MlpLabs.Grading.Exercises;

/// <summary>The sentences about packs, for whoever writes an exercise.</summary>
internal static class PackMessages
{
    public const string MissingManifest = "the file is missing. Every exercise needs one; mlplabs exercise new writes a first version.";
    public const string MissingGrader = "the file is missing, while the graders of other exercises are here. Add it, or grade without a folder of graders.";
    public const string NoDirectives = "a grader is one file: #load and #r are not available in it.";
    public const string NoMapping = "the file must hold keys and values such as `id: my-exercise`.";
    public const string LimitsNoMapping = "limits must hold keys such as `cpuSeconds: 5`.";
    public const string MissingReference = "the check calls nothing. Add .Calls(\"Method\", (…) => …) with the lambda that computes the right answer.";
    public const string NoCases = "the check has no case. Add .Visible(…) or .Hidden(…).";
    public const string ReferenceReturnsNothing = "the lambda of Calls must return the right answer.";
    public const string NoChecks = "the script declares no check. Start with Check(\"id\", \"title\", points: 2).Calls(…).";

    public static string NoYaml(string reason) => $"not readable as YAML: {reason}";
    public static string OtherId(string id, string folder) => $"the id \"{id}\" differs from the folder's name \"{folder}\". They must be the same.";
    public static string MissingKey(string key) => $"\"{key}\" is missing or empty.";
    public static string NoPositiveNumber(string key) => $"\"{key}\" must be a positive number.";
    public static string NotBetween(string key, int least, int most) => FormattableString.Invariant($"\"{key}\" must be a whole number from {least} to {most}.");
    public static string TooSmall(string key, int least) => FormattableString.Invariant($"\"{key}\" must be a whole number of at least {least}.");
    public static string NoList(string key) => $"\"{key}\" must be a list.";
    public static string NoTextEntry(string key) => $"every entry of \"{key}\" must be text. Put one that contains a colon in quotes.";
    public static string Unreadable(string reason) => $"it could not be read: {reason}";
    public static string UnknownKey(string key, IReadOnlyList<string> known) =>
        $"\"{key}\" is not a key here.{NearestName.Suggestion(key, known)} Known: {string.Join(", ", known)}.";

    public static string UnknownExercise(string id, IReadOnlyList<string> known) =>
        $"There is no exercise \"{id}\".{NearestName.Suggestion(id, known)} mlplabs list shows all of them.";

    public static string NoExercises(string folder) =>
        $"No exercises were found in {folder}. Name their folder with --exercises, or set MLPLABS_EXERCISES.";

    public static string GraderDoesNotEnd(TimeSpan limit) => FormattableString.Invariant(
        $"the script and its references did not come to an end within {limit.TotalSeconds:0.#} s. Look for a loop without end in a lambda.");

    public static string MissingFile(string reason) => $"the file could not be read: {reason}";

    public static string BadCheckId(string id) => $"the check id \"{id}\" must consist of lower-case words joined by hyphens.";
    public static string DuplicateCheck(string id) => $"the check \"{id}\" is declared twice.";
    public static string BadPoints(string check) => $"check \"{check}\": points must be positive.";
    public static string ReferenceNotAccepted(string check, string @case, string failure) =>
        $"check \"{check}\", case \"{@case}\": AcceptedWhen does not accept the reference's own answer: {failure}";
    public static string PredicateFailed(string check, string @case, string type, string message) =>
        $"check \"{check}\", case \"{@case}\": AcceptedWhen threw {type} for the reference's own answer: {message}";
    public static string SampleIsHidden(string check, string sample, string @case) =>
        $"check \"{check}\": the sample \"{sample}\" has the arguments of the hidden case \"{@case}\", and the picture would show its answer. Choose others.";
    public static string PictureFailed(string check, string type, string message) =>
        $"check \"{check}\": the picture could not be made, as its function threw {type}: {message} The grade stands without it.";
    public static string UnknownPrerequisite(string check, string id, IReadOnlyList<string> earlier) =>
        $"check \"{check}\" builds on \"{id}\", which is not declared before it.{NearestName.Suggestion(id, earlier)}";
    public static string UnknownComponent(string check, string name, IReadOnlyList<string> known) =>
        $"check \"{check}\" orders the component \"{name}\", which its result does not have. Known: {string.Join(", ", known)}.";
    public static string OrderedAndIndependent(string check) =>
        $"check \"{check}\" has both .ComputedInOrder(…) and .ComputedIndependently(). Keep the one that holds.";
    public static string NothingToBeIndependent(string check) =>
        $"check \"{check}\" has .ComputedIndependently(), but its result has one component alone. Leave it out.";
    public static string BadType(string check, string what, string type) =>
        $"check \"{check}\": {what} has type {type}, which cannot be given to a submission. Use double, int, long, bool, string, arrays and tuples of these.";
    public static string ArgumentCount(string check, string @case, int expected, int actual) => FormattableString.Invariant(
        $"check \"{check}\", case \"{@case}\": the method has {expected} parameters, but {actual} arguments are given.");
    public static string ArgumentType(string check, string @case, string parameter, string expected, string actual) =>
        $"check \"{check}\", case \"{@case}\": parameter {parameter} is {expected}, but a value of type {actual} is given.";
    public static string ReferenceThrew(string check, string @case, string type, string message) =>
        $"check \"{check}\", case \"{@case}\": the reference threw {type}: {message} If the case is meant to throw, add .Throws<{type}>().";
    public static string ReferenceDidNotThrow(string check, string @case, string type) =>
        $"check \"{check}\", case \"{@case}\": the reference was to throw {type}, but returned a value.";
    public static string ReferenceChangedArguments(string check, string @case, string parameter) =>
        $"check \"{check}\", case \"{@case}\": the reference changed its argument {parameter}.";
    public static string ScriptThrew(string type, string message) => $"the script threw {type} while declaring its checks: {message}";
    public static string DuplicateCase(string check, string name) => $"check \"{check}\" has two cases named \"{name}\".";
    public static string BadExamples(string reason) => $"not readable: {reason} Write it anew with mlplabs exercise check --write-examples.";
}
