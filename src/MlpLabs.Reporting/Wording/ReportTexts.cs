using MlpLabs.Reporting.Pictures.Networks;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Sandbox.Compiling;

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

    /// <summary>The label of a case that passed all comparisons and changed its arguments.</summary>
    public const string ArgumentChanged = "Argument changed";

    /// <summary>The label of a method that is still the starter's.</summary>
    public const string NotWritten = "Not written yet";

    /// <summary>The verdict of a case in a word or two, told apart where one verdict has several meanings.</summary>
    public static string Label(CaseReport @case) =>
        @case.Verdict == Verdict.WrongAnswer && @case.ChangedArguments.Count > 0 ? ArgumentChanged
        : @case.Exception is { NotFinished: true } ? NotWritten
        : Label(@case.Verdict);

    /// <summary>As for a case, where all cases that failed failed alike.</summary>
    public static string Label(CheckReport check) =>
        Failed(check).Select(Label).Distinct().ToList() is [var one] && check.Verdict is Verdict.WrongAnswer or Verdict.RuntimeError ? one : Label(check.Verdict);

    static List<CaseReport> Failed(CheckReport check) => [.. check.Cases.Where(c => c.Verdict != Verdict.Passed)];

    /// <summary>What came back in this check, in a sentence.</summary>
    public static string Sentence(CheckReport check)
    {
        if (check.Message.Length > 0)
            return check.Message;
        var label = Label(check);
        var failed = Failed(check);
        return label == NotWritten ? "This method is not written yet. Its line with NotImplementedException waits for your computation."
            : label == ArgumentChanged ? "Every value is right, but the method changes the arrays it is given."
            : check.Verdict == Verdict.WrongAnswer && failed.Count > 0 ? $"The method runs, but its answer is wrong in {Counted(check, failed)}."
            : Sentence(check.Verdict);
    }

    // "in all 3 visible and 17 of 20 hidden cases"
    static string Counted(CheckReport check, List<CaseReport> failed)
    {
        string? Part(Visibility visibility, string name)
        {
            var all = check.Cases.Count(c => c.Visibility == visibility);
            var wrong = failed.Count(c => c.Visibility == visibility);
            return wrong == 0 ? null
                : all == 1 ? $"the one {name}"
                : wrong == all ? FormattableString.Invariant($"all {all} {name}")
                : FormattableString.Invariant($"{wrong} of {all} {name}");
        }
        string[] parts = [.. ((string?[])[Part(Visibility.Visible, "visible"), Part(Visibility.Hidden, "hidden")]).OfType<string>()];
        var isOne = parts is [var part] && part.StartsWith("the one ", StringComparison.Ordinal);
        return $"{string.Join(" and ", parts)} {(isOne ? "case" : "cases")}";
    }

    /// <summary>What the verdict means for a check.</summary>
    public static string Sentence(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "Every case gives the right answer.",
        Verdict.WrongAnswer => "At least one case gives a wrong answer.",
        Verdict.RuntimeError => "The method threw an exception.",
        Verdict.TimeLimit => "The method did not finish within its time.",
        Verdict.MemoryLimit => "The method used more memory than it may.",
        Verdict.StackOverflow => "The method called itself until the stack was full.",
        Verdict.OutputLimit => "The method printed or returned more than it may.",
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
        if (report.IsNotHandedIn)
            return report.Notice;
        var passed = report.Checks.Count(c => c.Verdict == Verdict.Passed);
        return report.Verdict switch
        {
            Verdict.CompileError when FunctionsOutsideClass(report) is { Severity: DiagnosticSeverity.Error } outside => "The submission does not compile, because its functions stand outside a class." + StartWith(outside),
            Verdict.MissingMethod when FunctionsOutsideClass(report) is { } outside => "No check can find your functions, because they stand outside a class." + StartWith(outside),
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
        report.Checks.Count > 0 && (report.IsNotHandedIn || report.Verdict is Verdict.CompileError or Verdict.Forbidden or Verdict.SystemError) ? "" : report.Notice;

    /// <summary>What to think of the points, or nothing.</summary>
    public static string ScoreNote(GradeReport report) =>
        report.Checks.Any(c => c.Verdict == Verdict.SystemError) ? "not final"
        : report.Lateness is { } lateness ? $"{NumberText.Points(report.Score - lateness.PointsLost)} after lateness"
        : "";

    /// <summary>The check to look at first: what follows from another check's mistake is not where to start.</summary>
    public static CheckReport Start(GradeReport report)
    {
        var open = report.Checks.Where(c => c.Verdict is not (Verdict.Passed or Verdict.Skipped)).ToList();
        return open.FirstOrDefault(c => c.FollowsFrom.Count == 0) ?? open.FirstOrDefault() ?? report.Checks.First(c => c.Verdict != Verdict.Passed);
    }

    static string FirstError(GradeReport report) =>
        report.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error && d.Line > 0) is { } first ? StartWith(first) : "";

    static string StartWith(SourceDiagnostic remark) => FormattableString.Invariant($" Start with line {remark.Line} of {remark.File}.");

    static SourceDiagnostic? FunctionsOutsideClass(GradeReport report) => report.Diagnostics.FirstOrDefault(d => d.Id == CompilerHints.OutsideClass);

    /// <summary>Whether the remarks on the source explain the grade, so that they come before the checks.</summary>
    public static bool StartsWithRemarks(GradeReport report) =>
        report.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) || report.Verdict == Verdict.MissingMethod && FunctionsOutsideClass(report) is not null;

    public static string Points(decimal points, decimal of) =>
        $"{NumberText.Points(points)} of {NumberText.Points(of)} {(of == 1 ? "point" : "points")}";

    public static string Kind(DiagnosisKind kind) => kind switch
    {
        DiagnosisKind.Misconception => "A mistake that is easy to make",
        DiagnosisKind.Pattern => "A pattern in the numbers",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether no quantity of the check is computed from another one.</summary>
    public static bool IsWithoutOrder(CheckReport check) => check.Computation.Any(q => q.State == QuantityState.WrongByItself);

    public static string ComputationLabel(CheckReport check) =>
        IsWithoutOrder(check) ? "Quantities, none computed from another" : "Quantities in the order of computation";

    /// <summary>Null where there is one quantity alone, or none that deviates.</summary>
    public static string? FirstDeviationOf(CheckReport check) =>
        IsWithoutOrder(check) ? Independent([.. check.Computation.Where(q => q.State == QuantityState.WrongByItself).Select(q => q.Name)]) :
        check.FirstDeviation is not { Length: > 0 } component || !check.Cases.Any(c => Math.Max(c.Expected.Count, c.Actual.Count) > 1) ? null
        : check.Diagnoses.Any(d => d.StartsBefore) ? AfterForwardPass(component)
        : FirstDeviation(component, isLast: check.Computation.LastOrDefault()?.Name == component);

    // Where the numbers tell of a forward pass that is off, what is computed from it is not where to start.
    static string AfterForwardPass(string component) =>
        $"In the order of computation, {component} is the first of the returned quantities that is off. The numbers tell that values before it may be off already: start with the forward pass.";

    static string Independent(IReadOnlyList<string> off) => off.Count == 1
        ? $"{off[0]} is the only quantity that is off."
        : $"{Listing.Of(off)} are off. None of them is computed from another: look for what their computations share, or at each by itself.";

    static string FirstDeviation(string component, bool isLast) => isLast
        ? $"In the order of computation, {component} is the last quantity, and the only one that is off."
        : $"In the order of computation, {component} is the first quantity that is off. Start there: what is computed from it may be off as a consequence.";

    /// <summary>What is said of a component in the row of quantities.</summary>
    /// <param name="drawn">What the drawing of the network says of it, or null.</param>
    public static string State(QuantityState state, StageState? drawn) => state switch
    {
        QuantityState.Right => "right",
        QuantityState.FirstWrong => "first to be off",
        QuantityState.WrongByItself => drawn == StageState.Missing ? "not there" : "off",
        QuantityState.WrongAfter => drawn switch
        {
            StageState.Follows => "off, follows from it",
            StageState.Deviates => "off too, not from it alone",
            StageState.Missing => "not there",
            _ => "off, may follow",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The component, where the title of the diagnosis does not name it already.</summary>
    public static string? ComponentBeside(Diagnosis diagnosis) =>
        diagnosis.Component is { } component && !diagnosis.Title.Split(' ', ',').Contains(component) ? component : null;

    /// <param name="hasOwnReason">Whether a misconception explains the check by itself.</param>
    public static string FollowsFrom(IReadOnlyList<string> titles, bool hasOwnReason) => hasOwnReason
        ? $"This method calls what {Join(titles)} checks, and that is not right yet either. What is said here has a reason of its own."
        : $"This method calls what {Join(titles)} checks, and that is not right yet. Work there first: this check may then pass as it is.";

    /// <summary>How many hidden cases there are and how they ended.</summary>
    public static string HiddenCases(IReadOnlyList<CaseReport> hidden) =>
        hidden.All(c => c.Verdict == Verdict.Skipped)
            ? hidden.Count == 1 ? "The one hidden case was not run." : FormattableString.Invariant($"The {hidden.Count} hidden cases were not run.")
            : HiddenCases(hidden.Count(c => c.Verdict == Verdict.Passed), hidden.Count);

    static string HiddenCases(int passed, int count) => count == 1
        ? passed == 1 ? "The one hidden case passed." : "The one hidden case did not pass."
        : passed == count ? FormattableString.Invariant($"All {count} hidden cases passed.")
        : passed == 0 ? FormattableString.Invariant($"None of the {count} hidden cases passed.")
        : FormattableString.Invariant($"{passed} of {count} hidden cases passed.");

    /// <summary>The first few names, and how many more there are.</summary>
    public static string Names(IReadOnlyList<string> names, int most) => names.Count <= most
        ? string.Join("; ", names)
        : FormattableString.Invariant($"{string.Join("; ", names.Take(most))}; and {names.Count - most} more");

    /// <summary>One line: the page and the doctor have the details.</summary>
    public static string Isolation(int tier) => tier switch
    {
        1 => "Isolation tier 1 (bubblewrap); mlplabs doctor shows what that closes.",
        2 => "Isolation tier 2 (a launcher with Landlock); mlplabs doctor says why not more.",
        _ => FormattableString.Invariant($"Isolation tier {tier}, the weakest; mlplabs doctor says why."),
    };

    public static string ConsoleCut(int characters) => FormattableString.Invariant($"… and {characters} more {(characters == 1 ? "character" : "characters")}.");

    public static string EntriesCut(int entries) => FormattableString.Invariant($"… {entries} more …");

    public static string ExpectedException(string type) => $"This case expects an exception of type {type}.";

    public static string ThrownIn(string method) => $"thrown in {method}";

    public static string CalledFrom(string method) => $"called from {method}";

    public const string WrittenToConsole = "Written to the console:";

    public static string LinesCut(int lines) => FormattableString.Invariant($"… {lines} more {(lines == 1 ? "line" : "lines")} …");

    public static string MoreRemarks(int count) => FormattableString.Invariant($"… {count} more. Start with the first: others may follow from it.");

    public static string CaseNamed(string name) => $"Case “{name}”.";

    public static string ScoreLine(GradeReport report) =>
        $"Score: {Points(report.Score, report.MaxScore)}{(ScoreNote(report) is { Length: > 0 } note ? $" ({note})" : "")}";

    public const string GradeAgain = "Grade it again:";

    /// <summary>The next step after a grade that is not the best one; the command follows.</summary>
    public static string NextStep(Verdict verdict) => verdict == Verdict.SystemError ? "Try again:" : "Change your code, save it, and grade it again:";

    /// <summary>The command that grades the submission again.</summary>
    public static string Rerun(GradeReport report) =>
        VisibleText.OneLine(report.Rerun.Length > 0 ? report.Rerun : $"./mlplabs check {report.Exercise.Id} {ShellWord.Quoted(report.Submission)}");

    /// <summary>What the margin of the source says where an exception came from.</summary>
    public static string ThrewHere(string check, ExceptionReport exception) =>
        exception.NotFinished ? $"“{check}” waits for your computation here." : $"“{check}” threw {exception.TypeName} here.";

    /// <summary>What the margin of the source says at the callers of that place.</summary>
    public static string CalledHere(string check) => $"“{check}” was on its way through this line.";

    static string Join(IEnumerable<string> titles) => Listing.Of(titles.Select(t => $"“{t}”"));
}
