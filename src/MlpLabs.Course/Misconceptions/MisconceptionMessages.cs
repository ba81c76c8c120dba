using MlpLabs.Grading.Exercises;

namespace MlpLabs.Course.Misconceptions;

/// <summary>The sentences of <c>misconception add</c>.</summary>
public static class MisconceptionMessages
{
    public static string BadId(string id) => $"\"{id}\" cannot be a misconception's id. Use lower-case words joined by hyphens, such as bias-missing.";
    public static string Exists(string file) => $"{file} exists already; nothing was changed. Choose another --id.";
    public const string NoTitle = "--title must be one line that names the mistake, such as \"The bias is missing\".";
    public const string TitleEndsComment = "--title holds \"*/\", which would end the comment that the title stands in. Write it without these two signs, or with a space between them.";
    public static string NoGrader(string id) => $"There is no grader of {id} here. Name the folder of graders with --graders.";
    public static string SeveralFiles(string path) => $"{path}: the submission has several files or is a script. Put the class Solution into one .cs file and name that.";
    public static string UnknownCheck(string id, IReadOnlyList<string> known) => $"There is no check \"{id}\".{NearestName.Suggestion(id, known)} Known: {string.Join(", ", known)}.";
    public static string NotGraded(string path, string reason) => $"{path}: it could not be graded ({reason.TrimEnd('.')}).";
    public static string NotWrong(string path, string check, string verdict) =>
        $"{path}: check \"{check}\" ends with {verdict}; a misconception needs a wrong answer or an exception there.";
    public static string KnownAlready(string path, string check, IEnumerable<string> ids) =>
        $"{path}: its answer to check \"{check}\" agrees with {string.Join(" and ", ids)} already. Change the words there instead.";
    public static string NothingUnexplained(string path) => $"{path}: every check passes, does not run, or agrees with a known misconception. Name another submission, or a check with --check.";
    public static string NotProven(string id) => $"{id} was not added, because it does not prove itself:";
    public static string Added(string file) => $"wrote {file}";
    public static string Proven(string id, IEnumerable<string> checks) => $"proven: {id} compiles, is wrong in {string.Join(" and ", checks)}, is diagnosed as itself there, and is told apart from every other misconception.";
    /// <param name="command">How the command line is called.</param>
    public static string NextStep(string exercise, string file, string command) =>
        $"Next: write the words in {file} wherever it says \"(to be written)\", then run {command} exercise check {exercise}. Until then no student is told of it.";
}
