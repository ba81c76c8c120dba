namespace MlpLabs.Grading.Exercises.Proof;

/// <summary>The sentences of <c>exercise check</c>.</summary>
internal static class ProofMessages
{
    public const string NoGrader = "the file is missing; without a grader only the visible examples can be checked.";
    public const string NoStatement = "the statement is missing or empty. Write what the student is to do, with a worked example.";
    public const string NoHints = "the exercise has no hints. Give at least one, none of them the solution.";
    public static string Current(string file) => $"{file} is current";
    public static string Written(string file) => $"{file} was written";
    public static string Outdated(string id) => $"differs from what the grader says. Write it anew with mlplabs exercise check {id} --write-examples.";
    public static string Missing(string id) => $"is missing. Write it with mlplabs exercise check {id} --write-examples.";
    public const string NoLabel = "the sample has no entry in labels.json, so nothing says what grade it must get.";
    public const string StarterFails = "the starter compiles and passes no check";

    public static string Cases(int checks, int cases) => $"{Counted(checks, "check")} with {Counted(cases, "case")}";
    public static string SolutionPasses(decimal points) => points == 1 ? "the model solution gets the one point" : FormattableString.Invariant($"the model solution gets all {points} points");
    public static string Misconceptions(int ids, int variants) => variants == 1
        ? "the one misconception is diagnosed as itself"
        : $"{Counted(ids, "misconception")} in {Counted(variants, "variant")} were compared with each other";
    public static string Samples(int count) => $"{Counted(count, "sample")} {(count == 1 ? "was" : "were")} graded";

    static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string BuildsWithSeeds(int last) => FormattableString.Invariant($"the grader builds with every seed from 0 to {last}");
    public static string FailsWithSeed(long seed, string message) => FormattableString.Invariant($"with seed {seed}: {message}");

    public static string StrayFile(IReadOnlyList<string> known) => $"does not belong here. Known: {string.Join(", ", known)}.";
    public static string StarterBroken(Verdict verdict, string message) => $"the starter must compile and declare every method, but ends with {verdict}: {message}";
    public static string StarterPasses(string check) => $"the starter passes check \"{check}\" without any work.";
    public static string SolutionFails(string check, Verdict verdict, string message) => $"the model solution must get all points, but check \"{check}\" ends with {verdict}: {message}";
    public static string VariantPasses(string variant, string check) => $"{variant} passes check \"{check}\", so it is not wrong there. Remove the method or add a case that shows the mistake.";
    public static string DiagnosedAs(string variant, string check, IReadOnlyList<string> named) => named.Count == 0
        ? $"{variant} is not recognised in check \"{check}\"."
        : $"{variant} is diagnosed as {string.Join(" and ", named)} in check \"{check}\". Add a case that tells them apart.";
    public static string NoWordsFor(string check) => $"there are no words for check \"{check}\". Write them in the common part or under \"## {check}\".";
    public const string WordsMissing = $"its words still hold \"{Diagnosis.Misconception.ToBeWritten}\". Write them: until then no student is told of it.";
    public static string NotToldApart(string check, string a, string b) => $"no case of check \"{check}\" tells {a} and {b} apart. Add one.";
    public static string HiddenShown(string check, string @case, string number) =>
        $"a student's report shows {number}, a number of the hidden case \"{@case}\" of check \"{check}\".";
    public static string LabelOfAnother(string path, string id) => $"the label of {path} is for exercise \"{id}\".";
    public static string NoLabels(string reason) => $"not readable: {reason}";
    public static string WrongScore(decimal expected, decimal actual) => FormattableString.Invariant($"the label says {expected} points, the grade is {actual}.");
    public static string WrongMaxScore(decimal expected, decimal actual) => FormattableString.Invariant($"the label says a maximum of {expected} points, the grade says {actual}.");
    public static string WrongVerdict(string check, string expected, string actual) => $"check \"{check}\": the label says {expected}, the verdict is {actual}.";
    public static string MissingDiagnosis(string check, string id, IReadOnlyList<string> named) =>
        $"check \"{check}\": the label says {id}, diagnosed is {(named.Count == 0 ? "nothing" : string.Join(", ", named))}.";
    public static string FalseDiagnosis(string check, IReadOnlyList<string> named) => $"check \"{check}\": no misconception explains this answer, but {string.Join(", ", named)} is claimed.";
    public static string UnknownCheck(string check) => $"the label names check \"{check}\", which the exercise does not have.";
}
