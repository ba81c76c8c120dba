using MlpLabs.Cli.Desk;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class StartCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    Task<ProcessRun> Run(params string[] arguments) => CommandRun.OfAsync(arguments, _folder.Path);

    string At(params string[] parts) => Path.Combine([_folder.Path, .. parts]);

    [Fact]
    public async Task It_writes_the_starter_the_statement_the_examples_and_a_project()
    {
        var run = await Run("start", "sigmoid-derivative");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("The sigmoid and its derivative: sigmoid-derivative\n  wrote Solution.cs\n", run.Output);
        Assert.EndsWith("Next: cd sigmoid-derivative, read README.md, write your solution, and run mlplabs watch\n", run.Output);
        foreach (var (written, original) in (IEnumerable<(string, string[])>)[("Solution.cs", ["starter", "Solution.cs"]), ("README.md", ["README.md"]), ("examples.json", ["examples.json"])])
            Assert.Equal(File.ReadAllText(Repository.Folder(["exercises", "sigmoid-derivative", .. original])), File.ReadAllText(At("sigmoid-derivative", written)));
        Assert.True(File.Exists(At("sigmoid-derivative", "sigmoid-derivative.csproj")));
        Assert.True(File.Exists(At("sigmoid-derivative", "playground", "Program.cs")));
        Assert.False(File.Exists(At("sigmoid-derivative", "exercise.yaml")));
    }

    [Fact]
    public async Task Every_command_that_is_named_works_from_where_its_reader_stands()
    {
        var typed = new Dictionary<string, string> { ["MLPLABS_COMMAND"] = "./mlplabs" };
        var inside = new Dictionary<string, string> { ["MLPLABS_COMMAND"] = "../mlplabs" };

        var before = await CommandRun.OfAsync(["progress"], _folder.Path, typed);
        var started = await CommandRun.OfAsync(["start", "sigmoid-derivative"], _folder.Path, typed);
        var hint = await CommandRun.OfAsync(["hint", "--again"], At("sigmoid-derivative"), inside);
        var progress = await CommandRun.OfAsync(["progress"], At("sigmoid-derivative"), inside);
        var above = await CommandRun.OfAsync(["progress"], _folder.Path, typed);

        Assert.EndsWith("\nNext: “The sigmoid and its derivative” (difficulty 1): ./mlplabs start sigmoid-derivative\n", before.Output);
        Assert.EndsWith("\nNext: cd sigmoid-derivative, read README.md, write your solution, and run ../mlplabs watch\n", started.Output);
        Assert.Equal("No hint has been shown yet; ../mlplabs hint shows the first of 3.\n", hint.Output);
        Assert.EndsWith("\nNext: go on with “The sigmoid and its derivative” in this folder: ../mlplabs watch\n", progress.Output);
        Assert.EndsWith("\nNext: go on with “The sigmoid and its derivative”: cd sigmoid-derivative, then ../mlplabs watch\n", above.Output);
    }

    [Theory]
    [InlineData("mlplabs", "a/b", "mlplabs")]
    [InlineData("/opt/mlplabs/mlplabs", "a/b", "/opt/mlplabs/mlplabs")]
    [InlineData("./mlplabs", "a/b", "../../mlplabs")]
    [InlineData("../mlplabs", ".", "../mlplabs")]
    [InlineData("../mlplabs", "..", "./mlplabs")]
    [InlineData("tools/mlplabs", "tools", "./mlplabs")]
    public void A_command_is_named_as_it_is_called_from_another_folder(string typed, string folder, string named) => Assert.Equal(named, TypedCommand.From(typed, folder));

    [Fact]
    public async Task Work_that_is_there_is_left_alone_and_named()
    {
        var solution = _folder.File("mine/Solution.cs", "// my work");

        var first = await Run("start", "sigmoid-derivative", "mine");
        var second = await Run("start", "sigmoid-derivative", "mine");

        Assert.Equal((0, "// my work"), (first.ExitCode, File.ReadAllText(solution)));
        Assert.Contains("\n  left Solution.cs as it is: it differs from what the exercise brings\n", first.Output);
        Assert.Equal((0, """
            mine was started before; nothing is missing, so nothing was written.
              left Solution.cs as it is: it differs from what the exercise brings
            Next: cd mine, read README.md, write your solution, and run mlplabs watch

            """), (second.ExitCode, second.Output));
    }

    [Fact]
    public async Task In_the_exercise_s_own_folder_it_brings_back_what_is_missing_and_makes_no_second_folder()
    {
        await Run("start", "sigmoid-derivative");
        var inside = At("sigmoid-derivative");
        File.Delete(Path.Combine(inside, "README.md"));

        var missing = await CommandRun.OfAsync(["start", "sigmoid-derivative"], inside);
        var whole = await CommandRun.OfAsync(["start", "sigmoid-derivative"], Path.Combine(inside, "playground"));

        Assert.Equal((0, "The sigmoid and its derivative: this folder\n  wrote README.md\nNext: read README.md, write your solution, and run mlplabs watch\n", ""), (missing.ExitCode, missing.Output, missing.Error));
        Assert.Equal((0, ".. was started before; nothing is missing, so nothing was written.\nNext: cd .., read README.md, write your solution, and run mlplabs watch\n"), (whole.ExitCode, whole.Output));
        Assert.False(Directory.Exists(Path.Combine(inside, "sigmoid-derivative")));
    }

    [Fact]
    public async Task A_folder_of_another_exercise_is_refused()
    {
        await Run("start", "sigmoid-derivative", "mine");

        var run = await Run("start", "forward-pass", "mine");

        Assert.Equal((2, "mine is the folder of sigmoid-derivative; nothing was written. Choose another folder: mlplabs start EXERCISE DIR\n"), (run.ExitCode, run.Error));
        Assert.False(File.Exists(At("mine", "forward-pass.csproj")));
    }

    [Fact]
    public async Task A_file_in_the_way_is_refused()
    {
        _folder.File("sigmoid-derivative", "text");

        var run = await Run("start", "sigmoid-derivative");

        Assert.Equal((2, "sigmoid-derivative is a file; nothing was written. Choose another folder: mlplabs start EXERCISE DIR\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_file_where_a_folder_of_the_way_should_be_is_told()
    {
        _folder.File("notes", "text");

        var run = await Run("start", "sigmoid-derivative", "notes/sigmoid");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"^notes/sigmoid could not be written \(.+\)\. Choose a folder of your own: mlplabs start EXERCISE DIR\n$", run.Error);
    }

    [Fact]
    public async Task The_exercises_themselves_are_never_written_into()
    {
        var run = await CommandRun.OfAsync(["start", "sigmoid-derivative"], Repository.Folder("exercises"));

        Assert.Equal((2, "sigmoid-derivative is where the exercises themselves are; nothing was written. Choose another folder: mlplabs start EXERCISE DIR\n"), (run.ExitCode, run.Error));
        Assert.False(Directory.Exists(Repository.Folder("exercises", "sigmoid-derivative", WorkFolder.StateName)));
    }

    [Fact]
    public async Task A_marker_that_was_damaged_is_written_anew()
    {
        await Run("start", "sigmoid-derivative", "mine");
        File.WriteAllText(At("mine", ".mlplabs", "exercise.json"), "{");

        var damaged = await CommandRun.OfAsync(["check"], At("mine"));
        await Run("start", "sigmoid-derivative", "mine");

        Assert.Equal(2, damaged.ExitCode);
        Assert.Contains($"{At("mine", ".mlplabs", "exercise.json")} no longer says which exercise the folder belongs to. Run mlplabs start EXERCISE for this folder; your files stay as they are.\n", damaged.Error);
        Assert.Equal("sigmoid-derivative", WorkFolder.Read(At("mine")).Folder?.ExerciseId);
    }
}
