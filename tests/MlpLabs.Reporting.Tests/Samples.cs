using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Tests;

/// <summary>Grades to write: one for every verdict, one with everything in it, one with hostile text.</summary>
public static class Samples
{
    /// <summary>A number that stands only in hidden cases.</summary>
    public const double HiddenNumber = 0.7315264958871;

    /// <summary>Text that stands only in hidden cases.</summary>
    public const string HiddenText = "a hidden word";

    public const string Hostile = "</td><script>alert(1)</script><img src=x onerror=alert(2)> \u001b[31mred\u001b]8;;http://x\u0007 \u202eevil\u202c {{ seed }} \ud800";

    const string Source = """
        using System;

        public static class Solution
        {
            public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
                double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
            {
                var dW1 = new double[2, 2];
                // not yet
                return (dW1, b1, w2, b2);
            }

            public static double[] SgdStep(double[] w, double learningRate)
            {
                var result = new double[w.Length];
                for (var i = 0; i <= w.Length; i++)
                    result[i] = w[i] - learningRate;
                return result;
            }
        }
        """;

    static readonly ValueShape Number = new ScalarShape(ScalarKind.Double);
    static readonly ValueShape Vector = new ArrayShape(Number, 1);
    static readonly ValueShape Matrix = new ArrayShape(Number, 2);

    // Worked example A with y = 1 and the squared error.
    static readonly Quantity[] Input =
    [
        new("W1", Matrix, new double[,] { { 5, 5 }, { 5, 5 } }),
        new("b1", Vector, new[] { -2.5, -7.5 }),
        new("w2", Vector, new double[] { 10, -10 }),
        new("b2", Number, -5.0),
        new("x", Vector, new double[] { 1, 0 }),
        new("y", Number, 1.0),
    ];

    static readonly Quantity[] Expected =
    [
        new("dW1", Matrix, new[,] { { -0.0012083590625, 0 }, { 0.0012083590625, 0 } }),
        new("db1", Vector, new[] { -0.0012083590625, 0.0012083590625 }),
        new("dw2", Vector, new[] { -0.00159291898, -0.00013075468 }),
        new("db2", Number, -0.00172367366),
    ];

    static readonly Quantity[] Actual =
    [
        new("dW1", Matrix, new[,] { { -0.00060417953125, 0 }, { 0.00060417953125, 0 } }),
        new("db1", Vector, new[] { -0.00060417953125, 0.00060417953125 }),
        new("dw2", Vector, new[] { -0.00159291898, -0.00013075468 }),
        new("db2", Number, double.NaN),
    ];

    static readonly Deviation[] Deviations =
    [
        new("dW1", "dW1[0,0]", "-0.0012083590625", "-0.00060417953125", "1E-12"),
        new("dW1", "dW1[1,0]", "0.0012083590625", "0.00060417953125", "1E-12"),
        new("db2", "db2", "-0.00172367366", "NaN", "1E-12"),
    ];

    const string Words = """
        **What the outputs show.** The loss is $(ŷ-y)^2$ here, and every number that depends on its derivative is **half** of the right one.

        - `db2` is half,
        - `dw2` is half.

        **Why it happens.** Many texts put ½ in front of the square.

        **A question.** What does the derivative of a square carry in front?
        """;

    public static GradeReport Of(Verdict verdict) => Report([Check(verdict)]) with
    {
        Diagnostics = verdict is Verdict.CompileError ? [CompileError] : verdict is Verdict.Forbidden ? [ForbiddenCall] : [],
        Notice = verdict == Verdict.SystemError ? "The submission could not be graded: the sandbox did not start. The fault is ours, and no points are lost. Try again." : "",
    };

    /// <summary>Four checks that end differently, with diagnoses, exceptions, hidden cases and console text.</summary>
    public static GradeReport Mixed() => Report(
    [
        Check(Verdict.WrongAnswer),
        Check(Verdict.Passed) with { Id = "cross-entropy", Title = "Gradients of the cross-entropy" },
        Check(Verdict.RuntimeError) with { Id = "sgd-step", Title = "One step of gradient descent", Points = 0, MaxPoints = 2.5m, FollowsFrom = ["squared-error"] },
        Check(Verdict.Skipped) with { Id = "train-xor", Title = "Training on XOR", Message = "Skipped until “One step of gradient descent” passes, because it builds on it." },
    ]) with { Diagnostics = [Warning], Seed = 20240917 };

    /// <summary>Text of the submission that tries to act, in every place where such text can come from.</summary>
    public static GradeReport HostileText() => Report(
    [
        Check(Verdict.RuntimeError) with
        {
            Diagnoses = [new("pattern", DiagnosisKind.Pattern, "Title " + Hostile, "Words " + Hostile + " [a](javascript:alert(3)) ![b](http://x/y.png)", "dW1")],
            Cases =
            [
                new()
                {
                    Name = "case", Visibility = Visibility.Visible, Verdict = Verdict.RuntimeError, Console = "printed " + Hostile, Message = "message " + Hostile,
                    Input = [new("text", new ScalarShape(ScalarKind.Text), "in " + Hostile)],
                    Expected = [new("", new ScalarShape(ScalarKind.Text), "right")],
                    Actual = [new("", new ScalarShape(ScalarKind.Text), "out " + Hostile)],
                    Deviations = [new("", "result", "right", "out " + Hostile, "")],
                    Exception = new("an exception of your own", "thrown " + Hostile, false, [new("Solution.cs", 1, 1, "M<" + Hostile)]),
                },
            ],
        },
    ]) with
    {
        Submission = "a" + Hostile + ".cs",
        Diagnostics = [new("CS0103", DiagnosticSeverity.Error, "The name " + Hostile, "Solution.cs", 1, 4, 1, 9)],
        Sources = [new("Solution.cs", "// " + Hostile + "\nclass A {}")],
    };

    /// <summary>Values of every shape: long, empty, nested, infinite.</summary>
    public static GradeReport Shapes()
    {
        Quantity Value(string notation, object? value) => new(notation, ValueShape.Parse(notation)!, value);
        Quantity[] values =
        [
            Value("double", -1.0 / 3), Value("double", double.NegativeInfinity), Value("double", 1.25e-300), Value("double", -0.0),
            Value("int", 7), Value("long", 10000200001L), Value("bool", true), Value("string", "a \"b\""), Value("double[]", new double[0]),
            Value("double[]", Enumerable.Range(0, 5000).Select(i => 1.0 / (i + 1)).ToArray()), Value("double[,]", new double[0, 3]),
            Value("double[,]", new double[30, 20]), Value("double[][]", new[] { new[] { 1.5 }, [] }),
            Value("double[][,]", new[] { new[,] { { 1.0, 2 } }, new[,] { { 3.0 } } }), Value("int[,,]", new int[2, 2, 2]),
            Value("(string name, int rows, int columns)[]", new[] { ("X", 4, 2), ("W1", 3, 2) }), Value("double[]", null),
            Value("(double, (int a, bool) b)", (2.5, (1, false))),
        ];
        return Report([Check(Verdict.Passed) with { Cases = [new() { Name = "all", Visibility = Visibility.Visible, Verdict = Verdict.Passed, Input = values.Select((v, i) => v with { Name = $"v{i}" }).ToList() }] }]);
    }

    static SourceDiagnostic CompileError { get; } = new("CS1002", DiagnosticSeverity.Error, "; expected", "Solution.cs", 8, 36, 8, 36);

    static SourceDiagnostic ForbiddenCall { get; } = new(
        "MLP0001", DiagnosticSeverity.Error, "System.IO.File is not available in exercises. Data comes in as arguments.", "Solution.cs", 15, 22, 15, 42);

    static SourceDiagnostic Warning { get; } = new(
        "CS0219", DiagnosticSeverity.Warning, "The variable 'dW1' is assigned but its value is never used", "Solution.cs", 8, 13, 8, 16);

    static GradeReport Report(IReadOnlyList<CheckReport> checks) => new()
    {
        Exercise = new("backprop-2-2-1", "Backpropagation in a 2-2-1 network"),
        Submission = "Solution.cs",
        Verdict = checks.FirstOrDefault(c => c.Verdict != Verdict.Passed)?.Verdict ?? Verdict.Passed,
        Isolation = new IsolationTier(1, "Own namespaces, no network, no files, limited memory and time."),
        Checks = checks,
        Sources = [new("Solution.cs", Source)],
        DurationMs = 1234.5,
        Audience = Audience.Instructor,
    };

    static CheckReport Check(Verdict verdict)
    {
        var passes = verdict == Verdict.Passed;
        var ran = verdict is not (Verdict.CompileError or Verdict.Forbidden or Verdict.MissingMethod or Verdict.Skipped or Verdict.SystemError);
        return new CheckReport
        {
            Id = "squared-error",
            Title = "Gradients of the squared error",
            Verdict = verdict,
            Points = passes ? 4.00m : 0,
            MaxPoints = 4.00m,
            Signature = "(double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)",
            Tolerance = "1e-12 + 1e-9·|expected|",
            FirstDeviation = verdict == Verdict.WrongAnswer ? "db2" : null,
            Computation = verdict == Verdict.WrongAnswer
                ? [new("db2", QuantityState.FirstWrong), new("dw2", QuantityState.Right), new("db1", QuantityState.WrongAfter), new("dW1", QuantityState.WrongAfter)]
                : [],
            Message = verdict == Verdict.MissingMethod ? "No public static method BackwardSquaredError was found. Declare it with exactly these types in a public static class." : "",
            Diagnoses = verdict == Verdict.WrongAnswer
                ? [
                    new("factor-two-missing", DiagnosisKind.Misconception, "The factor 2 of the square is missing", Words, "dW1"),
                    new("not-a-number", DiagnosisKind.Pattern, "db2 is NaN where a number belongs", "Everywhere else the answer is right.", "db2"),
                ]
                : [],
            Cases = ran ? [VisibleCase(verdict), HiddenCase("generic weights 1", verdict), HiddenCase("generic weights 2", Verdict.Passed)] : [],
        };
    }

    static CaseReport VisibleCase(Verdict verdict) => new()
    {
        Name = "worked example A",
        Visibility = Visibility.Visible,
        Verdict = verdict,
        Input = Input,
        Expected = Expected,
        Actual = verdict switch { Verdict.Passed => Expected, Verdict.WrongAnswer => Actual, _ => [] },
        Deviations = verdict == Verdict.WrongAnswer ? Deviations : [],
        Exception = verdict == Verdict.RuntimeError ? Exception : null,
        Console = verdict == Verdict.WrongAnswer ? "delta = -0.02980455231475332\n" : "",
        Message = verdict switch
        {
            Verdict.Passed => "",
            Verdict.WrongAnswer => "dW1[0,0]: expected -0.0012083590625, got -0.00060417953125 (allowed difference 1E-12). 3 entries differ.",
            Verdict.RuntimeError => "The method threw IndexOutOfRangeException: Index was outside the bounds of the array.",
            Verdict.TimeLimit => "Stopped after the time limit: the cases of this check may use 5 s of processor time and 15 s in all. Look for a loop that does not end or an algorithm that does far too much.",
            _ => "The program was stopped.",
        },
        CpuMs = 0.25,
    };

    static ExceptionReport Exception { get; } = new(
        "IndexOutOfRangeException", "Index was outside the bounds of the array.", false,
        [new("Solution.cs", 17, 13, "Solution.SgdStep"), new("Solution.cs", 10, 9, "Solution.BackwardSquaredError")]);

    static CaseReport HiddenCase(string name, Verdict verdict) => new()
    {
        Name = name,
        Visibility = Visibility.Hidden,
        Verdict = verdict,
        Input = [new("x", Vector, new[] { HiddenNumber, 1 })],
        Expected = [new("dW1", Matrix, new[,] { { HiddenNumber } })],
        Actual = [new("dW1", Matrix, new[,] { { HiddenNumber } })],
        Deviations = verdict == Verdict.WrongAnswer ? [new("dW1", "dW1[0,0]", HiddenNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), "1", "1E-12")] : [],
        Console = HiddenText,
        Exception = verdict == Verdict.RuntimeError ? Exception with { Message = HiddenText } : null,
        Message = verdict == Verdict.Passed ? "" : FormattableString.Invariant($"dW1[0,0]: expected {HiddenNumber} {HiddenText}."),
        CpuMs = 0.5,
    };
}
