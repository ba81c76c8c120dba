using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Grading.Tests.Graders;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests;

public sealed class GradingPipelineTests : IDisposable
{
    const string Script = """
        Check("sigmoid", "The sigmoid", points: 2).Calls("Sigmoid", (double z) => 1 / (1 + Math.Exp(-z)))
            .Visible("one", [1.0]).Hidden("two", [2.0]).Hidden("three", [-3.0]);
        Check("derivative", "Its derivative", points: 4).Calls("SigmoidPrime", (double z) => 1 / (2 + Math.Exp(-z) + Math.Exp(z)))
            .Visible("one", [1.0]).Hidden("two", [2.0]).Hidden("three", [-3.0]);
        """;

    const string Right = """
        public static class Solution
        {
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) { var s = Sigmoid(z); return s * (1 - s); }
        }
        """;

    readonly PackFolder _pack = new(Script);

    public void Dispose() => _pack.Dispose();

    async Task<GradeReport> Grade(string source, ICompiler? compiler = null, FakeObserver? observer = null, Func<Exercise, Exercise>? change = null)
    {
        compiler ??= CompiledSource.Compiler();
        observer ??= CompiledSource.Observer();
        var exercise = await _pack.ExerciseAsync(seed: 7);
        var pipeline = new GradingPipeline(compiler, observer, new MisconceptionLibrary(CompiledSource.Compiler(), CompiledSource.Observer(), CacheFolder.None));
        return await pipeline.GradeAsync(change is null ? exercise : change(exercise), new Submission("ada.cs", [new SourceText("ada.cs", source)], SourceKind.Regular), default);
    }

    static FakeCompiler Compiler(CompileOutcome outcome, string reason = "", params SourceDiagnostic[] diagnostics) =>
        FakeCompiler.Answering(new Compilation { Outcome = outcome, Reason = reason, Diagnostics = diagnostics });

    static FakeObserver NeverAsked() => new((_, _) => throw new InvalidOperationException("something was run"));

    [Fact]
    public async Task A_right_submission_gets_all_points()
    {
        var report = await Grade(Right);
        Assert.Equal((Verdict.Passed, 6m, 6m, ""), (report.Verdict, report.Score, report.MaxScore, report.Notice));
        Assert.Equal(("my-exercise", "My exercise", "ada.cs", (long?)7, 3), (report.Exercise.Id, report.Exercise.Title, report.Submission, report.Seed, report.Isolation.Number));
        Assert.All(report.Checks, c => Assert.Equal((Verdict.Passed, 3), (c.Verdict, c.Cases.Count)));
        Assert.All(report.Checks, c => Assert.Empty(c.Diagnoses));
        Assert.Equal(Audience.Instructor, report.Audience);
    }

    [Fact]
    public async Task A_submission_that_does_not_compile_is_not_run()
    {
        var remark = new SourceDiagnostic("CS1002", DiagnosticSeverity.Error, "; expected", "ada.cs", 3, 5, 3, 6);
        var report = await Grade("x", Compiler(CompileOutcome.Errors, "", remark), NeverAsked());
        Assert.Equal((Verdict.CompileError, 0m, 6m), (report.Verdict, report.Score, report.MaxScore));
        Assert.Equal("The submission does not compile, so nothing was run.", report.Notice);
        Assert.All(report.Checks, c => Assert.Equal(Verdict.CompileError, c.Verdict));
        Assert.Equal([remark], report.Diagnostics);
    }

    [Fact]
    public async Task A_forbidden_submission_is_not_run()
    {
        var report = await Grade("x", Compiler(CompileOutcome.Forbidden), NeverAsked());
        Assert.Equal((Verdict.Forbidden, 0m), (report.Verdict, report.Score));
        Assert.Equal("The submission uses something that exercises must not use, so nothing was run.", report.Notice);
    }

    [Fact]
    public async Task A_submission_that_brings_the_compiler_down_does_not_compile()
    {
        var report = await Grade("x", Compiler(CompileOutcome.TooComplex, "The submission is too complex to compile."), NeverAsked());
        Assert.Equal((Verdict.CompileError, "The submission is too complex to compile."), (report.Verdict, report.Notice));
    }

    [Fact]
    public async Task A_fault_of_ours_is_called_ours()
    {
        var report = await Grade("x", Compiler(CompileOutcome.SystemError, "The compile host did not start."), NeverAsked());
        Assert.Equal(Verdict.SystemError, report.Verdict);
        Assert.Equal("The submission could not be graded: The compile host did not start. The fault is ours, and no points are lost. Try again.", report.Notice);
    }

    [Fact]
    public async Task A_fault_of_the_sandbox_is_a_system_error_of_the_check()
    {
        var report = await Grade(Right, observer: FakeObserver.Of((name, _) => Seen.Ended(Ending.SystemError)));
        Assert.All(report.Checks, c => Assert.Equal(Verdict.SystemError, c.Verdict));
        Assert.All(report.Checks, c => Assert.Empty(c.Diagnoses));
        Assert.Equal("This case could not be graded. The fault is ours, and no points are lost.", report.Checks[0].Cases[0].Message);
    }

    [Fact]
    public async Task A_missing_method_costs_its_own_check_alone()
    {
        var report = await Grade("public static class Solution { public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z)); }");
        Assert.Equal([Verdict.Passed, Verdict.MissingMethod], report.Checks.Select(c => c.Verdict));
        Assert.Equal((Verdict.MissingMethod, 2m, 6m), (report.Verdict, report.Score, report.MaxScore));
        Assert.Equal("No public static method double SigmoidPrime(double z) was found. Declare it with exactly these types in a public static class.", report.Checks[1].Message);
    }

    [Fact]
    public async Task Without_any_method_nothing_is_run()
    {
        var report = await Grade("public static class Solution { }", observer: NeverAsked());
        Assert.All(report.Checks, c => Assert.Equal(Verdict.MissingMethod, c.Verdict));
    }

    [Fact]
    public async Task The_plan_holds_no_expected_value_and_asks_the_visible_cases_first()
    {
        var observer = CompiledSource.Observer();
        await Grade(Right, observer: observer);
        var plan = Assert.Single(observer.Plans);
        Assert.Equal([1.0, 1.0, 2.0, -3.0, 2.0, -3.0], plan.Calls.Select(c => (double)c.Arguments.Single()!));
        Assert.Equal(2, plan.Barrier);
        Assert.Equal(["Assembly", "Barrier", "Calls", "Groups", "Methods", "OnlyAfter"], typeof(ObservationPlan).GetProperties().Select(p => p.Name).Order());
    }

    [Fact]
    public async Task Forbidden_behaviour_in_one_check_concerns_the_whole_submission()
    {
        var report = await Grade(Right, observer: FakeObserver.Of((name, arguments) =>
            name == "SigmoidPrime" ? Seen.Ended(Ending.Forbidden) : Seen.Returned(1 / (1 + Math.Exp(-(double)arguments[0]!)))));
        Assert.All(report.Checks, c => Assert.Equal((Verdict.Forbidden, 0m), (c.Verdict, c.Points)));
    }

    [Fact]
    public async Task A_check_that_hangs_loses_its_own_points_and_no_others()
    {
        var report = await Grade(Right, observer: FakeObserver.Of((name, arguments) =>
            name == "SigmoidPrime" ? Seen.Ended(Ending.TimeLimit) : Seen.Returned(1 / (1 + Math.Exp(-(double)arguments[0]!)))));
        Assert.Equal([Verdict.Passed, Verdict.TimeLimit], report.Checks.Select(c => c.Verdict));
        Assert.Equal(2, report.Score);
    }

    [Fact]
    public async Task A_named_misconception_is_found_by_its_answers()
    {
        _pack.Write("graders/my-exercise/misconceptions/sign-flipped.cs", "/* The sign is flipped\nWhat is σ(3)? */ public static class A { public static double Sigmoid(double z) => 1 / (1 + Math.Exp(z)); }");
        var report = await Grade(Right.Replace("Math.Exp(-z)", "Math.Exp(z)"));
        Assert.Equal([Verdict.WrongAnswer, Verdict.Passed], report.Checks.Select(c => c.Verdict));
        var found = Assert.Single(report.Checks[0].Diagnoses);
        Assert.Equal(("sign-flipped", "The sign is flipped", "What is σ(3)?"), (found.Id, found.Title, found.Markdown));
        Assert.Empty(report.PackProblems);
    }

    [Fact]
    public async Task What_is_wrong_with_the_pack_is_for_the_instructor_alone()
    {
        _pack.Write("graders/my-exercise/misconceptions/no-words.cs", "public static class A { }");
        var report = await Grade(Right.Replace("Math.Exp(-z)", "Math.Exp(z)"));
        Assert.Equal("the file must begin with a block comment: a title in its first line, then what the student reads.", Assert.Single(report.PackProblems).Message);
        Assert.Empty(report.For(Audience.Student).PackProblems);
    }

    [Fact]
    public async Task A_check_whose_method_calls_a_wrong_one_follows_from_it_and_gets_no_pattern_of_its_own()
    {
        var report = await Grade(Right.Replace("1 / (1 + Math.Exp(-z))", "2 / (1 + Math.Exp(-z))"));
        Assert.Equal([Verdict.WrongAnswer, Verdict.WrongAnswer], report.Checks.Select(c => c.Verdict));
        Assert.Equal(["constant-ratio"], report.Checks[0].Diagnoses.Select(d => d.Id));
        Assert.Equal(["sigmoid"], report.Checks[1].FollowsFrom);
        Assert.Empty(report.Checks[1].Diagnoses);
        Assert.Empty(report.Checks[0].FollowsFrom);
    }

    [Fact]
    public async Task A_check_that_passes_follows_from_nothing()
    {
        // The derivative is symmetric in z, so it survives the wrong sign of the method it calls.
        var report = await Grade(Right.Replace("Math.Exp(-z)", "Math.Exp(z)"));
        Assert.Equal(Verdict.Passed, report.Checks[1].Verdict);
        Assert.Empty(report.Checks[1].FollowsFrom);
    }

    [Fact]
    public async Task A_wrong_check_that_calls_no_wrong_method_has_a_mistake_of_its_own()
    {
        var report = await Grade(Right.Replace("s * (1 - s)", "2 * s * (1 - s)"));
        Assert.Equal([Verdict.Passed, Verdict.WrongAnswer], report.Checks.Select(c => c.Verdict));
        Assert.Empty(report.Checks[1].FollowsFrom);
        Assert.Equal(["constant-ratio"], report.Checks[1].Diagnoses.Select(d => d.Id));
    }

    [Fact]
    public async Task Where_no_grader_is_the_report_says_what_was_checked()
    {
        var report = await Grade(Right, change: e => e with { GraderFolder = null });
        Assert.Equal("Only the visible cases were checked here; the rest is graded on submission.", report.Notice);
    }

    [Fact]
    public async Task An_exception_of_the_submission_has_its_line()
    {
        var source = "public static class Solution\n{\n    public static double Sigmoid(double z) => throw new InvalidOperationException(\"no\");\n}\n";
        var token = AssemblyMethods.Read(CompiledSource.Of(source).Assembly).Single(m => m.Name == "Sigmoid").Token;
        var report = await Grade(source, observer: FakeObserver.Of((_, _) => Seen.Threw(new InvalidOperationException("no"), new StackPlace(token, 0))));
        Assert.Equal(new SourcePlace("Solution.cs", 3, 47, "Sigmoid"), Assert.Single(report.Checks[0].Cases[0].Exception!.Places));
    }

    [Fact]
    public async Task Cancelling_stops_the_grading()
    {
        var pipeline = new GradingPipeline(CompiledSource.Compiler(), NeverAsked(), new MisconceptionLibrary(CompiledSource.Compiler(), NeverAsked(), CacheFolder.None));
        var exercise = await _pack.ExerciseAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            pipeline.GradeAsync(exercise, new Submission("a.cs", [new SourceText("a.cs", Right)], SourceKind.Regular), new CancellationToken(canceled: true)));
    }
}
