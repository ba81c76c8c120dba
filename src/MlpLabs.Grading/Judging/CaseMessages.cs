using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Judging;

/// <summary>The sentences a student reads about a case and about a check as a whole.</summary>
internal static class CaseMessages
{
    public const string NotFinished = "Not written yet: the method still throws NotImplementedException. Replace that line by your computation.";
    public const string NotRun = "Not run, because an earlier case of this check ended the run.";

    public static string ExpectedException(string expected) => $"For this input the method should throw {expected}, but a value came back.";

    public static string OtherException(string expected, string actual) => $"For this input the method should throw {expected}, but it threw {actual}.";

    public static string Threw(ExceptionReport exception) =>
        exception.NotFinished ? NotFinished
        : exception.Message.Length == 0 ? $"The method threw {exception.TypeName}."
        : $"The method threw {exception.TypeName}: {exception.Message}";

    public static string ChangedArguments(IReadOnlyList<string> names) => names.Count == 1
        ? $"The value is right, but the call changed its argument {names[0]}. Arguments belong to the caller: work on a copy."
        : $"The value is right, but the call changed its arguments {Listing.Of(names)}. Arguments belong to the caller: work on copies.";

    public static string WrongSize(string place, string expected, string actual) =>
        $"{(place.Length == 0 ? "The result" : place)} should have size {expected}, but has size {actual}.";

    public static string NullInstead(string place) => $"{(place.Length == 0 ? "The result" : place)} is null. Return a value in every case.";

    /// <param name="named">The entry that is told of: the first of a list, else the worst.</param>
    public static string WrongEntry(Deviation named, Deviation worst, int wrongEntries)
    {
        var allowed = named.Allowed.Length == 0 ? "" : $" (allowed difference {named.Allowed})";
        var isFirst = named != worst;
        var others = wrongEntries == 1 ? ""
            : isFirst ? FormattableString.Invariant($" {wrongEntries} entries differ; the largest difference is at {worst.Place}.")
            : FormattableString.Invariant($" {wrongEntries} entries differ.");
        var place = named.Place.StartsWith('[') ? $"Entry {named.Place}" : named.Place;
        return $"{place}{(isFirst ? " is the first that is off" : "")}: expected {named.Expected}, got {named.Actual}{allowed}.{others}";
    }

    public static string Limit(Ending ending, Limits limits) => ending switch
    {
        Ending.TimeLimit => FormattableString.Invariant(
            $"Stopped after the time limit: the cases of this check may use {limits.CpuSeconds} s of processor time and {limits.WallSeconds} s in all. Look for a loop that does not end or an algorithm that does far too much."),
        Ending.MemoryLimit => FormattableString.Invariant(
            $"Stopped at the memory limit of {limits.MemoryMiB} MiB. Look for a list that grows without end or an array that is far too large."),
        Ending.StackOverflow => "The stack ran out: a method calls itself again and again. Look for a recursion that does not reach its end.",
        Ending.OutputLimit => FormattableString.Invariant(
            $"Stopped, because too much came out (limit {limits.OutputKiB} KiB). Look for printing inside a loop, or for a result that grows without end."),
        Ending.EndedEarly => "The program ended before the method returned. Look for a call that ends the program instead of returning.",
        Ending.Forbidden => "The program did something that exercises must not do, and was stopped.",
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    /// <summary>A hidden case says what kind of thing happened and nothing of its numbers.</summary>
    public static string ForHiddenCase(Verdict verdict, ExceptionReport? exception, bool changesArguments) => verdict switch
    {
        Verdict.Passed => "",
        Verdict.RuntimeError when exception is { NotFinished: true } => NotFinished,
        Verdict.RuntimeError when exception is not null => $"The method threw {exception.TypeName}.",
        Verdict.WrongAnswer when changesArguments => "The value is right, but the call changed an argument.",
        Verdict.WrongAnswer => "The answer is not the right one.",
        Verdict.TimeLimit => "Stopped at the time limit.",
        Verdict.MemoryLimit => "Stopped at the memory limit.",
        Verdict.StackOverflow => "The stack ran out.",
        Verdict.OutputLimit => "Stopped, because too much came out.",
        Verdict.EndedEarly => "The program ended before the method returned.",
        Verdict.Forbidden => "The program did something that exercises must not do, and was stopped.",
        Verdict.Skipped => NotRun,
        Verdict.SystemError => SystemFault,
        _ => "",
    };

    public const string SystemFault = "This case could not be graded. The fault is ours, and no points are lost.";

    public static string PredicateThrew(string type, string message) =>
        $"The grader could not judge this answer ({type}: {message.TrimEnd('.')}). The fault is ours, and no points are lost.";

    public const string NeedsGrader = "Graded on submission: this check has no examples to compare with here.";

    public static string Missing(MethodSignature signature) =>
        $"No public static method {signature} was found. Declare it with exactly these types in a public static class.";

    public static string OtherName(MethodSignature signature, string found, string typeName) =>
        $"No public static method {signature} was found, but {typeName} has one named {found} with these types. Name it {signature.Name}{(found.Equals(signature.Name, StringComparison.OrdinalIgnoreCase) ? ": capitals count" : "")}.";

    public static string OtherSignature(MethodSignature signature, string found) =>
        $"The method must be declared as {signature}, but was found as {found}. Names of parameters are free, types are not.";

    public static string NotPublic(MethodSignature signature, string typeName) =>
        $"{signature.Name} was found in {typeName}, but the method and its class must both be public, and the method static.";

    public static string Ambiguous(MethodSignature signature, IReadOnlyList<string> types) =>
        $"{signature.Name} stands in {string.Join(" and in ", types)}. Name the class to be graded Solution, or keep only one.";

    public static string SkippedBecause(IReadOnlyList<string> titles) =>
        $"Skipped until {string.Join(" and ", titles.Select(t => $"“{t}”"))} passes, because it builds on it.";
}
