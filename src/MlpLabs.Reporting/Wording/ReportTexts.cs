using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;

namespace MlpLabs.Reporting.Wording;

/// <summary>The sentences of reports: pages and terminal say the same.</summary>
internal static class ReportTexts
{
    /// <summary>The verdict in a word or two.</summary>
    public static string Label(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "Passed",
        Verdict.WrongAnswer => "Wrong answer",
        Verdict.RuntimeError => "Error while running",
        Verdict.TimeLimit => "Took too long",
        Verdict.MemoryLimit => "Too much memory",
        Verdict.StackOverflow => "Stack overflow",
        Verdict.OutputLimit => "Too much output",
        Verdict.CompileError => "Does not compile",
        Verdict.Forbidden => "Not allowed",
        Verdict.MissingMethod => "Method missing",
        Verdict.EndedEarly => "Ended early",
        Verdict.Skipped => "Skipped",
        Verdict.SystemError => "Not graded",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What the verdict means for a check.</summary>
    public static string Sentence(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "Every case gives the right answer.",
        Verdict.WrongAnswer => "At least one case gives a wrong answer.",
        Verdict.RuntimeError => "The method threw an exception.",
        Verdict.TimeLimit => "The method did not finish within its time.",
        Verdict.MemoryLimit => "The method used more memory than it may.",
        Verdict.StackOverflow => "The method called itself until the stack was full.",
        Verdict.OutputLimit => "The method put out more than it may.",
        Verdict.CompileError => "Not run, because the submission does not compile.",
        Verdict.Forbidden => "Not counted, because the submission does something that exercises must not do.",
        Verdict.MissingMethod => "The method of this check was not found.",
        Verdict.EndedEarly => "The program ended before the method returned.",
        Verdict.Skipped => "Not run.",
        Verdict.SystemError => "This check could not be graded. The fault is ours, and no points are lost.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>One sentence for the whole submission, and where to start.</summary>
    public static string Summary(GradeReport report)
    {
        if (report.Checks.Count == 0)
            return "The exercise has no checks.";
        var passed = report.Checks.Count(c => c.Verdict == Verdict.Passed);
        return report.Verdict switch
        {
            Verdict.CompileError or Verdict.Forbidden or Verdict.SystemError when report.Notice.Length > 0 => report.Notice + FirstError(report),
            Verdict.Passed when passed == report.Checks.Count => passed == 1 ? "The check passed." : FormattableString.Invariant($"All {passed} checks passed."),
            Verdict.Passed => FormattableString.Invariant($"{passed} of {report.Checks.Count} checks passed, the others were not run here."),
            Verdict.CompileError => "The submission does not compile, so no check was run." + FirstError(report),
            Verdict.Forbidden => "The submission does something that exercises must not do." + FirstError(report),
            Verdict.SystemError => "The submission could not be graded completely. The fault is ours, and no points are lost.",
            _ when report.Checks.Count == 1 => "The check did not pass.",
            _ => FormattableString.Invariant($"{passed} of {report.Checks.Count} checks passed. Start with “{Start(report).Title}”."),
        };
    }

    /// <summary>The notice, where the summary does not say it already.</summary>
    public static string NoticeBesideSummary(GradeReport report) =>
        report.Checks.Count > 0 && report.Verdict is Verdict.CompileError or Verdict.Forbidden or Verdict.SystemError ? "" : report.Notice;

    /// <summary>What to think of the points, or nothing.</summary>
    public static string ScoreNote(GradeReport report) =>
        report.Checks.Any(c => c.Verdict == Verdict.SystemError) ? "not final" : "";

    /// <summary>The check to look at first: what follows from another check's mistake is not where to start.</summary>
    public static CheckReport Start(GradeReport report)
    {
        var open = report.Checks.Where(c => c.Verdict is not (Verdict.Passed or Verdict.Skipped)).ToList();
        return open.FirstOrDefault(c => c.FollowsFrom.Count == 0) ?? open.FirstOrDefault() ?? report.Checks.First(c => c.Verdict != Verdict.Passed);
    }

    static string FirstError(GradeReport report) =>
        report.Diagnostics.FirstOrDefault(d => d.Severity == Sandbox.Compiling.DiagnosticSeverity.Error && d.Line > 0) is { } first
            ? FormattableString.Invariant($" Start with line {first.Line} of {first.File}.")
            : "";

    public static string Points(decimal points, decimal of) =>
        $"{NumberText.Points(points)} of {NumberText.Points(of)} {(of == 1 ? "point" : "points")}";

    public static string Kind(DiagnosisKind kind) => kind switch
    {
        DiagnosisKind.Misconception => "A mistake that is easy to make",
        DiagnosisKind.Pattern => "A pattern in the numbers",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Null where there is one quantity alone, or none that deviates.</summary>
    public static string? FirstDeviationOf(CheckReport check) =>
        check.FirstDeviation is { Length: > 0 } component && check.Cases.Any(c => Math.Max(c.Expected.Count, c.Actual.Count) > 1) ? FirstDeviation(component) : null;

    static string FirstDeviation(string component) =>
        $"In the order of computation, {component} is the first quantity that deviates. What is computed from it may deviate as a consequence.";

    public static string FollowsFrom(IReadOnlyList<string> titles) =>
        $"This method calls what {Join(titles)} checks, and that is not right yet. Work there first: this check may then pass as it is.";

    public static string HiddenCases(int passed, int count) => count == 1
        ? passed == 1 ? "The one hidden case passed." : "The one hidden case did not pass."
        : passed == count ? FormattableString.Invariant($"All {count} hidden cases passed.")
        : passed == 0 ? FormattableString.Invariant($"None of the {count} hidden cases passed.")
        : FormattableString.Invariant($"{passed} of {count} hidden cases passed.");

    /// <summary>The first few names, and how many more there are.</summary>
    public static string Names(IReadOnlyList<string> names, int most) => names.Count <= most
        ? string.Join("; ", names)
        : FormattableString.Invariant($"{string.Join("; ", names.Take(most))}; and {names.Count - most} more");

    public static string Isolation(int tier) => FormattableString.Invariant($"Isolation tier {tier}");

    public static string ConsoleCut(int characters) => FormattableString.Invariant($"… and {characters} more characters.");

    public static string EntriesCut(int entries) => FormattableString.Invariant($"… {entries} more …");

    public static string ExpectedException(string type) => $"This case expects an exception of type {type}.";

    public static string ThrownIn(string method) => $"thrown in {method}";

    public static string CalledFrom(string method) => $"called from {method}";

    public const string WrittenToConsole = "Written to the console:";

    public static string LinesCut(int lines) => FormattableString.Invariant($"… {lines} more lines …");

    public static string MoreRemarks(int count) => FormattableString.Invariant($"… {count} more. Start with the first: others may follow from it.");

    public static string CaseNamed(string name) => $"Case “{name}”.";

    public static string ScoreLine(GradeReport report) =>
        $"Score: {Points(report.Score, report.MaxScore)}{(ScoreNote(report) is { Length: > 0 } note ? $" ({note})" : "")}";

    /// <summary>The next step after a grade that is not the best one.</summary>
    public static string NextStep(Verdict verdict, string command) =>
        verdict == Verdict.SystemError ? $"Try again: {command}" : $"Change the code and run: {command}";

    /// <summary>The command that grades the submission again.</summary>
    public static string Rerun(string exercise, string submission) =>
        $"mlplabs check {exercise} {(submission.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '/') ? submission : $"'{submission.Replace("'", "'\\''", StringComparison.Ordinal)}'")}";

    static string Join(IReadOnlyList<string> titles) => titles.Count == 1
        ? $"“{titles[0]}”"
        : $"{string.Join(", ", titles.Take(titles.Count - 1).Select(t => $"“{t}”"))} and “{titles[^1]}”";
}
