using System.Text.Json;
using System.Xml.Linq;
using MlpLabs.Testing;
using YamlDotNet.RepresentationModel;

namespace MlpLabs.Cli.Tests;

/// <summary>The examples of docs/pipelines, run as far as that goes without their services.</summary>
public sealed class CiPipelineExampleTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string At(params string[] parts) => Path.Combine([_folder.Path, .. parts]);

    [Fact]
    public async Task The_steps_of_the_workflow_grade_a_repository()
    {
        _folder.File("solutions/sigmoid-derivative/Solution.cs", CiRepository.Plus);
        ScriptRun.Mlplabs(At("mlplabs", "mlplabs"));
        Directory.CreateDirectory(At("temp"));
        var environment = new Dictionary<string, string> { ["RUNNER_TEMP"] = At("temp"), ["GITHUB_STEP_SUMMARY"] = At("temp", "summary.md"), ["GITHUB_ACTIONS"] = "true" };
        var steps = (YamlSequenceNode)Yaml("github", "grade.yml")["jobs"]["grade"]["steps"];
        var scripts = steps.Children.OfType<YamlMappingNode>().Where(s => s.Children.ContainsKey("run")).Select(s => s["run"].ToString()).ToList();
        var standIns = ScriptRun.StandIns(At("bin"), "sudo");

        // As the runner does it: bash -e -o pipefail for each step.
        var runs = new List<ProcessRun>();
        foreach (var script in scripts)
            runs.Add(await ScriptRun.OfAsync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], _folder.Path, environment, standIns));

        Assert.Equal([0, 1], runs.Select(r => r.ExitCode));
        Assert.Equal("", runs[1].Error);
        Assert.Equal("sudo apt-get update -qq\nsudo apt-get install -y -qq bubblewrap\n", File.ReadAllText(At("bin", "calls")));
        Assert.StartsWith("::stop-commands::", runs[1].Output);
        Assert.Contains("\n::error file=sigmoid-derivative,title=The same slope%2C from the activation a = σ(z) (0 of 2 points)::A plus stands where a minus belongs", runs[1].Output);
        Assert.EndsWith("::notice title=MlpLabs::6 of 8 points\n", runs[1].Output);
        Assert.Contains("6 of 8 points", File.ReadAllText(At("temp", "summary.md")));
        Assert.Equal("1", XDocument.Load(At("temp", "results", "junit.xml")).Root!.Attribute("failures")!.Value);
        Assert.True(File.Exists(At("temp", "results", "ctrf.json")) && File.Exists(At("temp", "results", "mlplabs.sarif")));
    }

    [Fact]
    public async Task The_job_for_GitLab_fetches_MlpLabs_and_grades_a_repository()
    {
        _folder.File("builds/solutions/sigmoid-derivative/Solution.cs", CiRepository.Right);
        ScriptRun.Mlplabs(At("mlplabs", "mlplabs"));
        var standIns = ScriptRun.StandIns(At("bin"), "apt-get");
        var environment = new Dictionary<string, string> { ["MLPLABS_REPOSITORY"] = $"file://{At("mlplabs")}", ["CI_BUILDS_DIR"] = At("builds"), ["CI_PROJECT_DIR"] = At("builds", "solutions") };
        var author = "-c user.name=test -c user.email=test@example.org -c commit.gpgsign=false";
        var commit = await ScriptRun.OfAsync("sh", ["-ec", $"git init -q . && git add . && git {author} commit -q -m first"], At("mlplabs"), environment, standIns);
        Assert.Equal((0, ""), (commit.ExitCode, commit.Error));
        var job = Yaml("gitlab", "grade.gitlab-ci.yml")["grade"];

        // As the runner does it: all lines of both in one shell.
        var script = string.Join('\n', ((YamlSequenceNode)job["before_script"]).Concat((YamlSequenceNode)job["script"]).Select(l => l.ToString()));
        var run = await ScriptRun.OfAsync("bash", ["-eo", "pipefail", "-c", script], At("builds", "solutions"), environment, standIns);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Total: 8 of 8 points\n", run.Output);
        foreach (var artifact in ((YamlSequenceNode)job["artifacts"]["paths"]).Select(p => p.ToString()))
            Assert.True(File.Exists(At("builds", "solutions", artifact)), artifact);
        Assert.Equal("[]\n", File.ReadAllText(At("builds", "solutions", job["artifacts"]["reports"]["codequality"].ToString())));
    }

    [Fact]
    public async Task The_autograder_of_Gradescope_is_set_up_and_writes_its_results()
    {
        var environment = Gradescope();
        _folder.File("autograder/submission/Solution.cs", CiRepository.Plus);

        var setup = await ScriptRun.OfAsync("bash", [Example("gradescope", "setup.sh")], _folder.Path, environment, At("bin"));
        var run = await ScriptRun.OfAsync("bash", [Example("gradescope", "run_autograder")], _folder.Path, environment, At("bin"));

        Assert.Equal((0, ""), (setup.ExitCode, setup.Error));
        Assert.Contains("sigmoid-derivative", setup.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var results = Results();
        Assert.Equal(6, results.RootElement.GetProperty("score").GetDecimal());
        Assert.Equal(8, results.RootElement.GetProperty("tests").EnumerateArray().Sum(t => t.GetProperty("max_score").GetDecimal()));
        Assert.All(results.RootElement.GetProperty("tests").EnumerateArray(), t => Assert.Equal("visible", t.GetProperty("visibility").GetString()));
    }

    [Fact]
    public async Task On_Gradescope_nothing_handed_in_is_0_points_of_all()
    {
        var environment = Gradescope();
        _folder.File("autograder/submission/notes.txt", "nothing yet");

        var run = await ScriptRun.OfAsync("bash", [Example("gradescope", "run_autograder")], _folder.Path, environment, At("bin"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var results = Results();
        Assert.Equal((0, 3), (results.RootElement.GetProperty("score").GetInt32(), results.RootElement.GetProperty("tests").GetArrayLength()));
    }

    [Fact]
    public async Task On_Gradescope_a_file_that_cannot_be_read_is_told_to_the_student()
    {
        var environment = Gradescope();
        _folder.File("autograder/submission/A \"b\" \\ c.cs", "MZ\0\u0001");

        var run = await ScriptRun.OfAsync("bash", [Example("gradescope", "run_autograder")], _folder.Path, environment, At("bin"));

        Assert.Equal(0, run.ExitCode);
        using var results = Results();
        Assert.Equal(0, results.RootElement.GetProperty("score").GetInt32());
        Assert.Equal($"{At("autograder", "submission", "A \"b\" \\ c.cs")}: the file is not text. Hand in the C# source, not the compiled program. ", results.RootElement.GetProperty("output").GetString());
    }

    [Fact]
    public async Task On_Gradescope_a_fault_of_ours_leaves_no_results_not_even_old_ones()
    {
        var environment = Gradescope();
        environment["MLPLABS_GRADERS"] = At("broken");
        _folder.File("broken/other/grader.csx", "");
        _folder.File("autograder/submission/Solution.cs", CiRepository.Right);
        _folder.File("autograder/results/results.json", """{"score": 100}""");

        var run = await ScriptRun.OfAsync("bash", [Example("gradescope", "run_autograder")], _folder.Path, environment, At("bin"));

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(At("autograder", "results", "results.json")));
    }

    Dictionary<string, string> Gradescope()
    {
        ScriptRun.Mlplabs(At("autograder", "source", "mlplabs", "mlplabs"));
        ScriptRun.StandIns(At("bin"), "apt-get");
        return new() { ["AUTOGRADER"] = At("autograder"), ["EXERCISE"] = "sigmoid-derivative" };
    }

    JsonDocument Results() => JsonDocument.Parse(File.ReadAllText(At("autograder", "results", "results.json")));

    [Fact]
    public async Task The_autograder_of_Classroom_50_replaces_a_committed_result_and_ends_with_0()
    {
        ScriptRun.Mlplabs(At("tool", "mlplabs"));
        _folder.File("checkout/Solution.cs", CiRepository.Plus);
        _folder.File("checkout/result.json", """{"score": 100}""");
        var environment = new Dictionary<string, string>
        {
            ["MLPLABS"] = At("tool", "mlplabs"), ["CLASSROOM"] = "ml-1", ["ASSIGNMENT"] = "sigmoid-derivative", ["ASSIGNMENT_TYPE"] = "individual", ["OWNER"] = "student-7",
            ["SUBMISSION_TAG"] = "submit/2026-03-01T14-32-05Z-a1b2c3d", ["COMMIT_URL"] = "https://example.org/c", ["RELEASE_URL"] = "https://example.org/r", ["REVIEW_URL"] = "https://example.org/v",
        };

        var run = await ScriptRun.OfAsync("python3", [Example("classroom50", "autograder.py")], At("checkout"), environment, At("tool"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var result = JsonDocument.Parse(File.ReadAllText(At("checkout", "result.json")));
        Assert.Equal((6, 8), (result.RootElement.GetProperty("score").GetInt32(), result.RootElement.GetProperty("max-score").GetInt32()));
        Assert.Equal("2026-03-01T14:32:05Z", result.RootElement.GetProperty("datetime").GetString());
        Assert.StartsWith("## The sigmoid and its derivative\n", File.ReadAllText(At("checkout", "release-body.md")));

        // Our own fault is the runner's error, and the committed result does not stand in for a grade.
        _folder.File("checkout/result.json", """{"score": 100}""");
        environment["MLPLABS_GRADERS"] = At("broken");
        _folder.File("broken/other/grader.csx", "");
        var broken = await ScriptRun.OfAsync("python3", [Example("classroom50", "autograder.py")], At("checkout"), environment, At("tool"));
        Assert.Equal((3, false), (broken.ExitCode, File.Exists(At("checkout", "result.json"))));
    }

    static string Example(params string[] parts) => Repository.Folder(["docs", "pipelines", .. parts]);

    static YamlNode Yaml(params string[] parts)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Example(parts));
        yaml.Load(text);
        return yaml.Documents[0].RootNode;
    }
}
