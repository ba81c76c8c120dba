using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Protocol.Values;
using MlpLabs.Reporting.Formats;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>Runs to write: one with everything in it, one for each thing that concerns a whole submission, one of several exercises.</summary>
static class FormatSamples
{
    /// <summary>Stands in every field of a hidden case that a student must not see.</summary>
    public const string HiddenMarker = "secret-of-a-hidden-case";

    /// <summary>A number of hidden cases alone, as each writer would print it.</summary>
    public const string HiddenNumber = "0.8642097531";

    public const string Hostile =
        "</failure><script>alert(1)</script> <img src=x onerror=alert(2)> \u001b[31mred\u001b]8;;http://x\u0007\r\n::error file=a::forged\n##[error]forged\n"
        + "not ok 9 - forged # TODO\n1..99\n=HYPERLINK(\"http://x\") | ```\n# heading @everyone [a](javascript:alert(3)) \u202eevil\u202c \ud800 \uffff \0 ]]> %0A";

    static readonly DateTimeOffset Started = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static GradedRun Mixed(Audience audience = Audience.Student) => Run(new GradedSubmission(MixedReport().For(audience), "week 1/Solution.cs", IsFile: true));

    public static GradedRun CompileError() => Run(new GradedSubmission(Whole(Verdict.CompileError,
        "The submission does not compile, so nothing was run.",
        new SourceDiagnostic("CS1002", DiagnosticSeverity.Error, "; expected", "Solution.cs", 3, 20, 3, 20),
        new SourceDiagnostic("CS0103", DiagnosticSeverity.Error, $"The name 'x' does not exist {Hostile}", "Solution.cs", 4, 5, 4, 6)).For(Audience.Student), "forward-pass/Solution.cs", IsFile: true));

    public static GradedRun Forbidden() => Run(new GradedSubmission(Whole(Verdict.Forbidden,
        "The submission uses something that exercises must not use, so nothing was run.",
        new SourceDiagnostic("MLP1001", DiagnosticSeverity.Error, "System.IO.File is not available in exercises. Data comes in as arguments.", "Parts/Reader.cs", 2, 9, 2, 30)).For(Audience.Student), "forward-pass", IsFile: false));

    public static GradedRun SystemError() => Run(new GradedSubmission(Whole(Verdict.SystemError,
        "The submission could not be graded: the sandbox did not start. The fault is ours, and no points are lost. Try again.").For(Audience.Student), "forward-pass/Solution.cs", IsFile: true));

    /// <summary>One check could not be graded, the others could.</summary>
    public static GradedRun PartlySystemError()
    {
        var report = Report([Check("a", Verdict.Passed, 2), Check("b", Verdict.WrongAnswer, 2), Check("c", Verdict.SystemError, 2)]);
        return Run(new GradedSubmission(report.For(Audience.Student), "Solution.cs", IsFile: true));
    }

    public static GradedRun Repository() => Run(
        new GradedSubmission(Report([Check("tenth", Verdict.Passed, 0.1m), Check("fifth", Verdict.Passed, 0.2m), Check("rest", Verdict.Passed, 0.7m)]).For(Audience.Student) with
        { Exercise = new ExerciseTitle("forward-pass", "The forward pass") }, "week1/forward-pass", IsFile: false),
        Mixed().Submissions[0]).NamedFromRoot();

    /// <summary>Two exercises, each a folder with a Solution.cs: one throws and has a remark, of the other nothing was handed in.</summary>
    public static GradedRun PartlyNotHandedIn()
    {
        const string notice = "No solution was handed in: there is neither a folder forward-pass nor an entry for forward-pass in mlplabs.yaml.";
        return Run(
            new GradedSubmission(Mixed().Submissions[0].Report, "week1/sigmoid-derivative", IsFile: false),
            new GradedSubmission(Report([.. ((string[])["layer", "network"]).Select(id => Check(id, Verdict.MissingMethod, 2) with { Cases = [], Message = notice })]).For(Audience.Student) with
            {
                Exercise = new ExerciseTitle("forward-pass", "The forward pass"), Submission = "forward-pass", IsNotHandedIn = true, Notice = notice, Sources = [],
            }, "forward-pass", IsFile: false)).NamedFromRoot();
    }

    /// <summary>Points that binary fractions cannot add up: 0.1 + 0.2 + 0.7 is 1, of 1.30.</summary>
    public static GradedRun Decimals() => Run(new GradedSubmission(Report(
    [
        Check("tenth", Verdict.Passed, 0.1m), Check("fifth", Verdict.Passed, 0.2m), Check("rest", Verdict.Passed, 0.7m), Check("lost", Verdict.WrongAnswer, 0.30m),
    ]).For(Audience.Student), "Solution.cs", IsFile: true));

    public static GradedRun Passed() => Run(new GradedSubmission(Report([Check("only", Verdict.Passed, 3)]).For(Audience.Student), "Solution.cs", IsFile: true));

    static GradedRun Run(params GradedSubmission[] submissions) => new(submissions, Started);

    static GradeReport MixedReport() => Report(
    [
        Check("sigmoid", Verdict.Passed, 2),
        Check("slope", Verdict.WrongAnswer, 4) with
        {
            Diagnoses = [new("rule-for-activations-on-z", DiagnosisKind.Misconception, "The rule for activations is applied to z itself", "What is the slope at **z = 0**?", "dz")],
        },
        Check("threshold", Verdict.RuntimeError, 2.5m) with
        {
            Title = "A threshold " + Hostile,
            Cases = [VisibleError(), Hidden("one to the left", Verdict.RuntimeError), Hidden("ordinary", Verdict.RuntimeError)],
        },
        Check("loop", Verdict.TimeLimit, 1),
        Check("later", Verdict.Skipped, 1) with { Cases = [], WaitsFor = "threshold", Message = "Skipped until “A threshold” passes, because it builds on it." },
    ]) with
    {
        Submission = "Solution.cs",
        Diagnostics = [new("CS0219", DiagnosticSeverity.Warning, "The variable 'a' is assigned but its value is never used", "Solution.cs", 2, 9, 2, 10)],
        Seed = 20240917,
    };

    static GradeReport Whole(Verdict verdict, string notice, params SourceDiagnostic[] diagnostics) => Report(
        [.. new (string Id, decimal Points)[] { ("layer", 2.5m), ("network", 1.5m) }.Select(c => Check(c.Id, verdict, c.Points) with { Cases = [] })]) with
    {
        Diagnostics = diagnostics,
        Notice = notice,
        Sources = [new("Solution.cs", "using System;\nclass A {\n    int a = 1 + 2\n    x = 3;\n}\n"), new("Parts/Reader.cs", "class Reader {\n    string s = System.IO.File.ReadAllText(\"a\");\n}\n")],
    };

    static GradeReport Report(IReadOnlyList<CheckReport> checks) => new()
    {
        Exercise = new("sigmoid-derivative", "The sigmoid and its derivative"),
        Submission = "Solution.cs",
        Verdict = checks.FirstOrDefault(c => c.Verdict != Verdict.Passed)?.Verdict ?? Verdict.Passed,
        Isolation = new IsolationTier(1, "Own namespaces, no network, no files, limited memory and time."),
        Checks = checks,
        Sources = [new("Solution.cs", "class A {\n    int a;\n    throw null;\n}\n")],
        DurationMs = 1234.5,
        Audience = Audience.Instructor,
    };

    static CheckReport Check(string id, Verdict verdict, decimal points) => new()
    {
        Id = id,
        Title = $"Check {id}",
        Verdict = verdict,
        Points = verdict == Verdict.Passed ? points : 0,
        MaxPoints = verdict == Verdict.SystemError ? 0 : points,
        Signature = "double M(double z)",
        Tolerance = "1e-12 + 1e-9·|expected|",
        Cases = verdict is Verdict.Skipped or Verdict.SystemError ? [] : [Visible(verdict), Hidden("one to the left", verdict)],
    };

    static CaseReport Visible(Verdict verdict) => new()
    {
        Name = "in the middle",
        Visibility = Visibility.Visible,
        Verdict = verdict,
        Input = [Number("z", 0)],
        Expected = [Number("", 0.25)],
        Actual = verdict is Verdict.Passed or Verdict.WrongAnswer ? [Number("", verdict == Verdict.Passed ? 0.25 : 0)] : [],
        Deviations = verdict == Verdict.WrongAnswer ? [new("", "result", "0.25", "0", "2.5e-10")] : [],
        Message = verdict switch
        {
            Verdict.Passed => "",
            Verdict.WrongAnswer => "result: expected 0.25, got 0 (allowed difference 2.5e-10).",
            _ => "Stopped after the time limit. Look for a loop that does not end.",
        },
        Console = verdict == Verdict.WrongAnswer ? "z is 0\n" : "",
        CpuMs = 1.25,
    };

    static CaseReport VisibleError() => Visible(Verdict.RuntimeError) with
    {
        Name = "case " + Hostile,
        Message = "The method threw an exception of your own: " + Hostile,
        Console = "printed " + Hostile,
        Exception = new("an exception of your own", Hostile, false, [new SourcePlace("Solution.cs", 3, 5, "A.M" + Hostile)]),
    };

    static CaseReport Hidden(string name, Verdict verdict) => new()
    {
        Name = name,
        Visibility = Visibility.Hidden,
        Verdict = verdict,
        Input = [Number("z", 0.8642097531)],
        Expected = [Number("", 0.8642097531)],
        Actual = [Number("", 0.8642097531)],
        Deviations = [new("", HiddenMarker, HiddenNumber, HiddenMarker, HiddenNumber)],
        Console = HiddenMarker,
        Exception = verdict == Verdict.RuntimeError ? new(HiddenMarker, HiddenMarker, false, [new SourcePlace("Solution.cs", 3, 5, "A.M")]) : null,
        Message = verdict == Verdict.Passed ? "" : $"expected {HiddenNumber} {HiddenMarker}",
        CpuMs = 9,
    };

    static Quantity Number(string name, double value) => new(name, new ScalarShape(ScalarKind.Double), value);
}
