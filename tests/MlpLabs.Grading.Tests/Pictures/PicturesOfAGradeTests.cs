using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Pictures;
using MlpLabs.Grading.Submissions;
using MlpLabs.Grading.Tests.Graders;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Pictures;

/// <summary>What .Sampled and .Shows of a grader do to a grade.</summary>
public sealed class PicturesOfAGradeTests
{
    const string Script = """
        Check("square", "The square", points: 2).Calls("Square", (double z) => z * z)
            .Visible("one", [1.5]).Hidden("two", [2.25]).Hidden("three", [-3.75])
            .Sampled("curve", new[] { -7.0, 0, 7 }.Select(z => new object[] { z }))
            .Shows(n => new CurvesPicture("Your square", "z", [CurvesPicture.Sampled("z²", "z", "curve", n)]));
        Check("cube", "The cube", points: 4).Calls("Cube", (double z) => z * z * z)
            .Visible("one", [4.5]).Hidden("two", [5.25]);
        """;

    const string Right = "public static class Solution { public static double Square(double z) => z * z; public static double Cube(double z) => z * z * z; }";

    static async Task<GradeReport> Grade(string script, string source, FakeObserver? observer = null)
    {
        using var pack = new PackFolder(script);
        var exercise = await pack.ExerciseAsync(seed: 7);
        var pipeline = new GradingPipeline(CompiledSource.Compiler(), observer ?? CompiledSource.Observer(),
            new MisconceptionLibrary(CompiledSource.Compiler(), CompiledSource.Observer(), CacheFolder.None));
        return await pipeline.GradeAsync(exercise, new Submission("ada.cs", [new SourceText("ada.cs", source)], SourceKind.Regular), default);
    }

    static CurvePanel PanelOf(GradeReport report) => ((CurvesPicture)report.Checks[0].Pictures.Single()).Panels.Single();

    [Fact]
    public async Task Samples_are_called_after_all_visible_and_before_all_hidden_cases_in_a_group_of_their_own()
    {
        var observer = CompiledSource.Observer();
        await Grade(Script, Right, observer);
        var plan = Assert.Single(observer.Plans);

        Assert.Equal([1.5, 4.5, -7, 0, 7, 2.25, -3.75, 5.25], plan.Calls.Select(c => (double)c.Arguments.Single()!));
        Assert.Equal([0, 1, 2, 2, 2, 0, 0, 1], plan.Calls.Select(c => c.Group));
        Assert.Equal(3, plan.Groups.Count);
    }

    [Fact]
    public async Task A_picture_gets_what_the_samples_gave()
    {
        var panel = PanelOf(await Grade(Script, Right.Replace("=> z * z;", "=> z + 100;")));

        Assert.Equal([49.0, 0, 49], panel.Expected);
        Assert.Equal([93.0, 100, 107], panel.Curves[0].Values);
        Assert.Equal([(1.5, 2.25, 101.5)], panel.Marks.Select(m => (m.X, m.Expected, m.Y!.Value)));
    }

    [Fact]
    public async Task A_sample_that_throws_changes_no_verdict_and_leaves_a_gap()
    {
        var report = await Grade(Script, Right.Replace("=> z * z;", "=> z == 7 ? throw new Exception() : z * z;"));

        Assert.Equal((Verdict.Passed, 6m), (report.Verdict, report.Score));
        Assert.Equal([49.0, 0.0, null], PanelOf(report).Curves[0].Values);
        Assert.All(report.Checks[0].Cases, c => Assert.Equal(Verdict.Passed, c.Verdict));
        Assert.Equal(3, report.Checks[0].Cases.Count);
    }

    [Theory]
    [InlineData(Ending.TimeLimit)]
    [InlineData(Ending.MemoryLimit)]
    [InlineData(Ending.StackOverflow)]
    [InlineData(Ending.EndedEarly)]
    public async Task A_sample_that_does_not_come_back_changes_no_verdict(Ending ending)
    {
        var observer = FakeObserver.Of((name, arguments) => (double)arguments[0]! is var z && z is 7 or -7 or 0
            ? Seen.Ended(ending)
            : Seen.Returned(name == "Square" ? z * z : z * z * z));
        var report = await Grade(Script, Right, observer);

        Assert.Equal((Verdict.Passed, 6m), (report.Verdict, report.Score));
        Assert.Equal([null, null, null], PanelOf(report).Curves[0].Values);
    }

    [Fact]
    public async Task A_picture_that_throws_is_a_problem_for_the_instructor_and_the_grade_stands()
    {
        var report = await Grade(Script.Replace("\"curve\", n)", "\"curves\", n)"), Right);

        Assert.Equal((Verdict.Passed, 6m), (report.Verdict, report.Score));
        Assert.Empty(report.Checks[0].Pictures);
        Assert.Equal(
            "check \"square\": the picture could not be made, as its function threw ArgumentException: No samples are declared under the name “curves”. (Parameter 'samples') The grade stands without it.",
            Assert.Single(report.PackProblems).Message);
        Assert.Equal(4, report.PackProblems[0].Line);
        Assert.Empty(report.For(Audience.Student).PackProblems);
    }

    [Fact]
    public async Task A_picture_never_gets_the_numbers_of_a_hidden_case()
    {
        const string spying = """
            Check("square", "The square", points: 2).Calls("Square", (double z) => z * z)
                .Visible("one", [1.5]).Hidden("two", [2.25]).Hidden("three", 3, r => [r.Number(5, 6)])
                .Sampled("curve", new[] { 7.0 }.Select(z => new object[] { z }))
                .Shows(n => new LayerBlocksPicture(string.Join(" ", n.Cases.Concat(n.Samples).Select(c => c.Name)), n.Case.Name, 0, [],
                    [.. n.Cases.Concat(n.Samples).Select(c => new BlockCount(c.Name, (long)(100 * c.Argument<double>("z")), (long)(100 * c.Actual<double>())))]));
            """;
        var picture = (LayerBlocksPicture)(await Grade(spying, Right)).Checks[0].Pictures.Single();

        Assert.Equal("one curve 1", picture.Title);
        Assert.Equal([150L, 700], picture.Counts.Select(c => c.Expected));
        Assert.Equal([225L, 4900], picture.Counts.Select(c => c.Actual!.Value));
    }
}
