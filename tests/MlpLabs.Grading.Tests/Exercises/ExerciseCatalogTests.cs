using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Tests.Graders;

namespace MlpLabs.Grading.Tests.Exercises;

public sealed class ExerciseCatalogTests
{
    const string Script = "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x + 1).Visible(\"v\", [1.0]).Hidden(\"h\", [2.0]);";

    [Fact]
    public async Task Without_a_grader_the_visible_examples_are_loaded()
    {
        using var pack = new PackFolder(Script);
        var exercise = await pack.ExerciseAsync();
        Assert.Equal(pack.At("graders", "my-exercise"), exercise.GraderFolder);
        pack.Write("exercises/my-exercise/examples.json", ExamplesFile.Write("my-exercise", exercise.Checks));

        var student = (await new ExerciseCatalog(pack.At("exercises"), gradersFolder: null, CacheFolder.None).LoadAsync("my-exercise")).Value!;
        Assert.Null(student.GraderFolder);
        Assert.Equal("v", Assert.Single(student.Checks[0].Cases).Name);
    }

    [Fact]
    public async Task Errors_of_the_manifest_come_before_the_grader_is_looked_at()
    {
        using var pack = new PackFolder("var x = ;", manifest: "id: my-exercise\n");
        Assert.All((await pack.LoadAsync()).Errors, e => Assert.EndsWith("exercise.yaml", e.File));
    }

    [Fact]
    public async Task A_sample_must_not_be_a_hidden_case()
    {
        using var pack = new PackFolder("Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x + 1).Visible(\"v\", [1.0]).Hidden(\"h\", [2.0]).Sampled(\"s\", [[1.5], [2.0]]);");

        var error = Assert.Single((await pack.LoadAsync()).Errors);

        Assert.Equal("check \"a\": the sample \"s 2\" has the arguments of the hidden case \"h\", and the picture would show its answer. Choose others.", error.Message);
        Assert.Equal(1, error.Line);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => { while (true) { } return x; }).Visible(\"v\", [1.0]);")]
    public async Task A_grader_without_end_is_an_error_of_the_pack_and_not_a_command_that_hangs(string script)
    {
        using var pack = new PackFolder(script);
        var catalog = new ExerciseCatalog(pack.At("exercises"), pack.At("graders"), CacheFolder.None) { GraderTime = TimeSpan.FromSeconds(1.5) };

        var error = Assert.Single((await catalog.LoadAsync("my-exercise")).Errors);

        Assert.Equal("the script and its references did not come to an end within 1.5 s. Look for a loop without end in a lambda.", error.Message);
    }

    [Fact]
    public void An_unknown_id_gets_the_nearest_known_one()
    {
        using var pack = new PackFolder(Script);
        Assert.Equal(["my-exercise"], pack.Catalog.Ids);
        Assert.Equal("", pack.Catalog.Problem("my-exercise"));
        Assert.Equal("There is no exercise \"my-exercize\". Did you mean \"my-exercise\"? mlplabs list shows all of them.", pack.Catalog.Problem("my-exercize"));
        Assert.Equal($"No exercises were found in {pack.At("nowhere")}. Name their folder with --exercises, or set MLPLABS_EXERCISES.",
            new ExerciseCatalog(pack.At("nowhere"), null, CacheFolder.None).Problem("x"));
    }
}
