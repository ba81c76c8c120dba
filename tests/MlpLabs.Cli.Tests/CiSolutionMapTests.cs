using MlpLabs.Cli.Pipelines;

namespace MlpLabs.Cli.Tests;

public sealed class CiSolutionMapTests : IDisposable
{
    static readonly string[] Ids = ["forward-pass", "sigmoid-derivative"];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ids_lead_to_paths()
    {
        var (paths, errors) = SolutionMap.Read(_folder.File("mlplabs.yaml", "# week 1\nsolutions:\n  forward-pass: a/b.cs\n  'sigmoid-derivative': \"week 2/\"\n"), Ids);

        Assert.Empty(errors);
        Assert.Equal(new MappedPath("a/b.cs", 3, 17), paths["forward-pass"]);
        Assert.Equal(new MappedPath("week 2", 4, 25), paths["sigmoid-derivative"]);
    }

    [Fact]
    public void No_file_is_an_empty_map()
    {
        var (paths, errors) = SolutionMap.Read(Path.Combine(_folder.Path, "mlplabs.yaml"), Ids);

        Assert.Equal((0, 0), (paths.Count, errors.Count));
    }

    [Theory]
    [InlineData("", "", "the file must be a mapping with the key solutions, below it one line \"exercise-id: path\" for each solution.")]
    [InlineData("- a\n", "(1,1)", "the file must be a mapping with the key solutions, below it one line \"exercise-id: path\" for each solution.")]
    [InlineData("solutions:\n  - a\n", "(2,3)", "the file must be a mapping with the key solutions, below it one line \"exercise-id: path\" for each solution.")]
    [InlineData("solution:\n  forward-pass: a.cs\n", "(1,1)", "unknown key \"solution\". Did you mean \"solutions\"? The file has one key, solutions.")]
    [InlineData("graders: ./graders\n", "(1,1)", "unknown key \"graders\". The file has one key, solutions.")]
    [InlineData("seed: 7\n", "(1,1)", "unknown key \"seed\". The file has one key, solutions.")]
    [InlineData("solutions:\n  forward-pas: a.cs\n", "(2,3)", "there is no exercise \"forward-pas\". Did you mean \"forward-pass\"?")]
    [InlineData("solutions:\n  forward-pass: a.cs\n  forward-pass: b.cs\n", "(3,3)", "forward-pass stands here twice. Keep one of the entries.")]
    [InlineData("solutions:\n  forward-pass: ../other/a.cs\n", "(2,17)", "\"../other/a.cs\" is no path inside the repository. Write it from the top of the repository with / between its parts, as in week1/Solution.cs.")]
    [InlineData("solutions:\n  forward-pass: /etc/passwd\n", "(2,17)", "\"/etc/passwd\" is no path inside the repository. Write it from the top of the repository with / between its parts, as in week1/Solution.cs.")]
    [InlineData("solutions:\n  forward-pass: a\\..\\b.cs\n", "(2,17)", "\"a\\..\\b.cs\" is no path inside the repository. Write it from the top of the repository with / between its parts, as in week1/Solution.cs.")]
    [InlineData("solutions:\n  forward-pass: ''\n", "(2,17)", "\"\" is no path inside the repository. Write it from the top of the repository with / between its parts, as in week1/Solution.cs.")]
    [InlineData("solutions:\n  forward-pass: {points: 100}\n", "(2,17)", "a path is expected here, as in sigmoid-derivative: week1/Sigmoid.cs.")]
    [InlineData("solutions:\n  forward-pass: a.cs\n---\nsolutions:\n", "(3,1)", "only one YAML document is read. Remove what begins here.")]
    [InlineData("solutions:\n  forward-pass: \"::error::\\e[31m\\n##[error]x\"\n", "(2,17)", "\"::error::␛[31m␊## [error]x\" is no path inside the repository. Write it from the top of the repository with / between its parts, as in week1/Solution.cs.")]
    public void A_mistake_is_named_with_file_line_and_column(string text, string place, string message)
    {
        var file = _folder.File("mlplabs.yaml", text);

        var (_, errors) = SolutionMap.Read(file, Ids);

        Assert.Equal($"{file}{place}: {message}", Assert.Single(errors).ToString());
    }

    [Theory]
    [InlineData("solutions: {forward-pass: a.cs")]
    [InlineData("solutions:\n\tforward-pass: a.cs\n")]
    [InlineData("solutions: \"\\U00110000\"\n")]
    public void What_is_no_yaml_is_named_with_its_place(string text)
    {
        var (_, errors) = SolutionMap.Read(_folder.File("mlplabs.yaml", text), Ids);

        Assert.Matches(@"mlplabs\.yaml\(\d+,\d+\): not readable as YAML: .+", Assert.Single(errors).ToString());
    }

    [Fact]
    public void Nesting_without_end_and_aliases_that_multiply_are_refused_at_once()
    {
        var nested = "solutions:\n  forward-pass: " + new string('[', 60_000);
        var aliases = "solutions:\n  forward-pass: &a [x, x, x]\n  sigmoid-derivative: &b [*a, *a, *a, *a]\n";

        Assert.NotEmpty(SolutionMap.Read(_folder.File("nested.yaml", nested), Ids).Errors);
        Assert.Equal(2, SolutionMap.Read(_folder.File("aliases.yaml", aliases), Ids).Errors.Count);
        Assert.Equal("the file has more than 65536 bytes. It says only where solutions are, and needs one line for each.",
            Assert.Single(SolutionMap.Read(_folder.File("large.yaml", new string('#', 70_000)), Ids).Errors).Message);
    }
}
