using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Tests.Graders;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Diagnosis;

public sealed class MisconceptionLibraryTests
{
    const string Script = """
        Check("value", "V", 1).Calls("Value", (double x) => x + 1).Visible("v", [1.0]).Hidden("h", [2.0]);
        Check("rows", "R", 1).Calls("Rows", (double x) => new double[,] { { x } }).Visible("v", [1.0]);
        """;

    const string Wrong = """
        /*
        Title

        Words.
        */
        public static class First { public static double Value(double x) => x > 1 ? throw new InvalidOperationException() : x; }
        public static class Second { public static double Value(double x) => double.NaN; public static double[,] Rows(double x) => new double[0, 3]; }
        """;

    static PackFolder Pack(string misconception = Wrong)
    {
        var pack = new PackFolder(Script);
        pack.Write("graders/my-exercise/misconceptions/wrong.cs", misconception);
        return pack;
    }

    [Fact]
    public async Task Each_class_of_a_file_is_a_variant_for_the_checks_whose_method_it_has()
    {
        using var pack = Pack();
        var set = await new MisconceptionLibrary(CompiledSource.Compiler(), CompiledSource.Observer(), pack.Cache).ReadAsync(await pack.ExerciseAsync(), default);
        Assert.Empty(set.Problems);
        Assert.Equal([("First", "value"), ("Second", "value"), ("Second", "rows")], set.Variants.Select(v => (v.VariantName, v.CheckId)));
        Assert.Equal([new VariantOutcome(true, 1.0), new VariantOutcome(false, null)], set.Variants[0].Outcomes);
        Assert.Equal(["Second"], set.VariantsOf("rows").Select(v => v.VariantName));
        Assert.Equal("wrong", set.Variants[0].Misconception.Id);
    }

    [Fact]
    public async Task The_answers_are_computed_once_and_come_back_the_same_from_disk()
    {
        using var pack = Pack();
        var exercise = await pack.ExerciseAsync();
        var (compiler, observer) = (CompiledSource.Compiler(), CompiledSource.Observer());
        var library = new MisconceptionLibrary(compiler, observer, pack.Cache);
        var first = await library.ReadAsync(exercise, default);
        await library.ReadAsync(exercise, default);
        Assert.Single(compiler.Requests);
        Assert.Single(observer.Plans);

        var never = new FakeCompiler(_ => throw new InvalidOperationException("compiled again"));
        var again = await new MisconceptionLibrary(never, observer, pack.Cache).ReadAsync(exercise, default);
        Assert.Equal(first.Variants.Select(v => (v.VariantName, v.CheckId)), again.Variants.Select(v => (v.VariantName, v.CheckId)));
        Assert.All(first.Variants.Zip(again.Variants), pair => Assert.All(pair.First.Outcomes.Zip(pair.Second.Outcomes), o =>
        {
            Assert.Equal(o.First.Returned, o.Second.Returned);
            Assert.True(MlpLabs.Grading.Judging.Values.Identical(o.First.Value, o.Second.Value));
        }));
    }

    [Fact]
    public async Task Another_seed_another_grader_and_another_file_are_computed_anew()
    {
        using var pack = Pack();
        var compiler = CompiledSource.Compiler();
        var library = new MisconceptionLibrary(compiler, CompiledSource.Observer(), pack.Cache);
        await library.ReadAsync(await pack.ExerciseAsync(), default);
        await library.ReadAsync(await pack.ExerciseAsync(seed: 2), default);
        Assert.Equal(2, compiler.Requests.Count);
        File.AppendAllText(pack.Grader, "// changed");
        await library.ReadAsync(await pack.ExerciseAsync(), default);
        Assert.Equal(3, compiler.Requests.Count);
        pack.Write("graders/my-exercise/misconceptions/wrong.cs", Wrong + "// changed");
        await library.ReadAsync(await pack.ExerciseAsync(), default);
        Assert.Equal(4, compiler.Requests.Count);
    }

    [Fact]
    public async Task A_damaged_file_in_the_cache_is_computed_anew()
    {
        using var pack = Pack();
        var exercise = await pack.ExerciseAsync();
        var compiler = CompiledSource.Compiler();
        await new MisconceptionLibrary(compiler, CompiledSource.Observer(), pack.Cache).ReadAsync(exercise, default);
        var file = pack.At("cache", Assert.Single(pack.CacheFiles, f => f.StartsWith("misconception-", StringComparison.Ordinal)));
        foreach (var damage in (string[])["", "[", "{}", "[{\"variant\":\"First\"}]", "[{\"variant\":\"First\",\"check\":\"gone\",\"outcomes\":[]}]", "[{\"variant\":\"First\",\"check\":\"value\",\"outcomes\":[]}]"])
        {
            File.WriteAllText(file, damage);
            var set = await new MisconceptionLibrary(compiler, CompiledSource.Observer(), pack.Cache).ReadAsync(exercise, default);
            Assert.Equal(3, set.Variants.Count);
        }
        Assert.Equal(7, compiler.Requests.Count);
    }

    [Fact]
    public async Task A_file_that_does_not_compile_is_a_problem_with_its_place_and_the_others_stay()
    {
        using var pack = Pack();
        pack.Write("graders/my-exercise/misconceptions/broken.cs", "/* Title\nWords. */ BROKEN");
        var compiler = new FakeCompiler(r => r.Files[0].Text.Contains("BROKEN", StringComparison.Ordinal)
            ? new Compilation { Outcome = CompileOutcome.Errors, Diagnostics = [new SourceDiagnostic("CS1002", DiagnosticSeverity.Error, "; expected", "broken.cs", 2, 11, 2, 12)] }
            : CompiledSource.Of(r.Files[0].Text).AsCompilation());
        var set = await new MisconceptionLibrary(compiler, CompiledSource.Observer(), pack.Cache).ReadAsync(await pack.ExerciseAsync(), default);
        Assert.Equal([$"{pack.At("graders", "my-exercise", "misconceptions", "broken.cs")}(2,11): it does not compile: ; expected"], set.Problems.Select(p => p.ToString()));
        Assert.Equal(3, set.Variants.Count);
    }

    [Fact]
    public async Task A_file_without_a_method_of_any_check_is_a_problem()
    {
        using var pack = Pack("/* Title\nWords. */ public static class A { public static int Other() => 1; }");
        var set = await new MisconceptionLibrary(CompiledSource.Compiler(), CompiledSource.Observer(), pack.Cache).ReadAsync(await pack.ExerciseAsync(), default);
        Assert.Equal("no class in it has a method of a check. Declare one of: double Value(double x); double[,] Rows(double x).", Assert.Single(set.Problems).Message);
    }

    [Fact]
    public async Task A_variant_that_could_not_be_run_is_a_problem_and_is_not_kept()
    {
        using var pack = Pack();
        var observer = FakeObserver.Of((name, _) => name == "Value" ? Seen.Ended(Ending.TimeLimit) : Seen.Returned(new double[0, 3]));
        var set = await new MisconceptionLibrary(CompiledSource.Compiler(), observer, pack.Cache).ReadAsync(await pack.ExerciseAsync(), default);
        Assert.Equal(["First could not be run for check \"value\": TimeLimit. Said by a test.", "Second could not be run for check \"value\": TimeLimit. Said by a test."], set.Problems.Select(p => p.Message));
        Assert.DoesNotContain(pack.CacheFiles, f => f.StartsWith("misconception-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_grader_there_are_no_misconceptions()
    {
        using var pack = Pack();
        var set = await new MisconceptionLibrary(CompiledSource.Compiler(), CompiledSource.Observer(), pack.Cache).ReadAsync(await pack.ExerciseAsync() with { GraderFolder = null }, default);
        Assert.Empty(set.Variants);
    }
}
