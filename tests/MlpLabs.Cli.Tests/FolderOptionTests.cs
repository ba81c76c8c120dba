namespace MlpLabs.Cli.Tests;

public sealed class FolderOptionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--graders")]
    [InlineData("--exercises")]
    [InlineData("--templates")]
    public async Task A_named_folder_that_is_not_there_is_exit_code_2(string option)
    {
        var missing = Path.Combine(_folder.Path, "missing");

        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", "class A;"), option, missing);

        Assert.Equal((2, $"{option}: there is no folder {missing}. Leave it out to use the one that comes with mlplabs.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_report_that_has_no_file_name_is_exit_code_2(string path)
    {
        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", "class A;"), "--json", path);

        Assert.Equal((2, $"\"{path}\" is no file a report could be written to. Name a file such as report.html.\n", ""), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public async Task A_folder_of_graders_that_lacks_the_exercise_is_our_fault()
    {
        var graders = Path.Combine(_folder.Path, "graders");
        _folder.File(Path.Combine("graders", "other", "grader.csx"), "");

        string[] check = ["check", "sigmoid-derivative", _folder.File("Solution.cs", "class A;"), "--graders", graders];
        var student = await CommandRun.OfAsync(check);
        var instructor = await CommandRun.OfAsync([.. check, "--audience", "instructor"]);

        Assert.Equal((3, "The exercise itself has an error, so nothing was graded and no points are lost. Tell your instructor: "
            + "mlplabs exercise check sigmoid-derivative says what is wrong.\n"), (student.ExitCode, student.Error));
        Assert.Equal((3, "The exercise itself has an error, so nothing was graded and no points are lost:\n"
            + $"{Path.Combine(graders, "sigmoid-derivative", "grader.csx")}: the file is missing, while the graders of other exercises are here. Add it, or grade without a folder of graders.\n"),
            (instructor.ExitCode, instructor.Error));
    }
}
