using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Pipelines;

/// <summary>The sentences of formats and of <c>mlplabs ci</c>.</summary>
internal static class PipelineMessages
{
    public static string NoFormat(string value, IEnumerable<string> names) =>
        $"--format: there is no format \"{value}\".{NearestName.Suggestion(value, names)} The formats are {string.Join(", ", names)}.";

    public static string NoFile(string value) =>
        $"--format {value}: the file is missing. Write --format {value.TrimEnd('=')}=FILE; - stands for standard output.";

    public const string TwoOnOutput = "--format: only one format can go to standard output. Name a file for the others.";

    public static string TwoInFile(string path) => $"--format: two formats would be written to {path}. Name a file for each.";

    public static string OneGradeOnly(string name) =>
        $"--format {name}: the format holds one exercise, and several are graded. Name one file each, as in --format {name}=DIR/{FormatRequest.ExercisePlace}.{name}";

    public static string OneFileForAll(string name) =>
        $"--format {name}: the format holds all exercises of a run in one file. Leave {FormatRequest.ExercisePlace} out of its name.";

    public static string NoRoot(string root) => $"--root: there is no folder {root}. Name the repository to grade.";

    public static string InsideRepository(string what, string folder, string root) =>
        $"Nothing was graded: the {what} would come from {folder}, inside the graded repository {root}, where a student could change them. Keep them outside, or name the folder of the solutions with --root.";

    public static string ReportLeavesRepository(string path) =>
        $"Nothing was graded: {path} would be written through a link of the graded repository, which leads out of it. Name a file outside of the repository, or in one of its own folders.";

    public static string NothingFound(string root) =>
        $"No solutions were found in {root}. Put each into a folder named after its exercise, or say in {SolutionMap.FileName} where it is; mlplabs list shows the exercises.";

    public static string FoundTwice(string id, string first, string second) =>
        $"There are two folders for {id}: {first} and {second}. Say in {SolutionMap.FileName} which one counts.";

    public static string NotHandedIn(string id) =>
        $"No solution was handed in: there is neither a folder {id} nor an entry for {id} in {SolutionMap.FileName}.";

    public static string IsLink(string path) => $"{path} is a link, or lies behind one. Solutions must be files of the repository itself.";

    public static string NoSuchSolution(string path) => $"there is no file or folder {path} in the repository.";

    public static string Unsafe(string path) => $"\"{path}\" is no path inside the repository. Write it from the top of the repository with / between its parts, as in week1/Solution.cs.";

    public static string UnknownExercise(string id, IEnumerable<string> ids) => $"there is no exercise \"{id}\".{NearestName.Suggestion(id, ids)}";

    public static string UnknownKey(string key) => $"unknown key \"{key}\".{NearestName.Suggestion(key, [SolutionMap.Key])} The file has one key, {SolutionMap.Key}.";

    public static string Twice(string id) => $"{id} stands here twice. Keep one of the entries.";

    public const string NoMapping = "the file must be a mapping with the key solutions, below it one line \"exercise-id: path\" for each solution.";

    public const string NoText = "a path is expected here, as in sigmoid-derivative: week1/Sigmoid.cs.";

    public const string MoreDocuments = "only one YAML document is read. Remove what begins here.";

    public static string NoYaml(string reason) => $"not readable as YAML: {reason}";

    public static string TooLarge(int limit) => FormattableString.Invariant($"the file has more than {limit} bytes. It says only where solutions are, and needs one line for each.");
}
