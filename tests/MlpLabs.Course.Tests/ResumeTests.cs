using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using MlpLabs.Course.Classes;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>A class made of the labelled submissions, graded in one go and graded with the process killed again and again.</summary>
/// <remarks>MLPLABS_TEST_STUDENTS sets the number of students: 200 are the full test, 24 what fits into every run of the tests.</remarks>
public sealed partial class ResumeTests : IDisposable
{
    const int Seed = 20261;
    const int DefaultStudents = 24;

    // What takes long for reasons of its own, or is ended by a clock: its result is no proof of anything here.
    static readonly string[] _slow = ["cnn-bump-generalization"];
    static readonly string[] _clocked = ["epoch-never-ends.cs", "prints-without-end.cs", "endless-recursion.cs"];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("\"(durationMs|cpuMs)\": [0-9.E+-]+|<dt>Graded in</dt><dd>[0-9.]+ (ms|s)</dd>")]
    private static partial Regex Times();

    [Fact]
    public async Task A_batch_that_is_killed_and_resumed_gives_the_files_of_one_that_was_not()
    {
        var random = new Random(Seed);
        var submissions = Class(random);

        var whole = await Command.RunAsync("batch", _folder.At("class"), "--out", _folder.At("whole"));
        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        Assert.Contains($"{submissions} submissions graded\n", whole.Output);

        var kills = 0;
        for (var i = 0; i < 5; i++)
            kills += await KillAsync(random) ? 1 : 0;
        var kept = Directory.EnumerateFiles(_folder.At("killed", ".mlplabs", "entries"), "*", SearchOption.AllDirectories).Count();
        var resumed = await Command.RunAsync("batch", _folder.At("class"), "--out", _folder.At("killed"));

        Assert.Equal((0, ""), (resumed.ExitCode, resumed.Error));
        Assert.InRange(kills, 2, 5);
        Assert.Contains($"{submissions} submissions graded ({kept} kept from before)", resumed.Output);
        Same(_folder.At("whole"), _folder.At("killed"));

        // Nothing was graded twice to its end: the log of every start together has one line per submission, but for those that were killed.
        var begun = File.ReadLines(_folder.At("killed", ".mlplabs", "batch.log")).Count(l => l.Contains(" begun ", StringComparison.Ordinal));
        // A job per processor, and the submissions that are compiled meanwhile.
        Assert.InRange(begun, submissions, submissions + kills * (Environment.ProcessorCount + 3));
    }

    [Fact]
    public async Task The_first_interrupt_finishes_what_runs_and_writes_no_gradebook_with_holes()
    {
        var submissions = Class(new Random(Seed));
        using var process = Command.Start(["batch", _folder.At("class"), "--out", _folder.At("out")]);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await UntilAsync(process, "out", 2);

        Signal(process.Id, 2);
        await process.WaitForExitAsync();

        Assert.Equal(3, process.ExitCode);
        Assert.Equal($"Stopping after the submissions that are running; press Ctrl-C again to end at once.\nInterrupted: what was running is finished and kept in {_folder.At("out")}. class.html and the gradebooks are written when all submissions have been graded; the same command goes on from here.\n", await error);
        Assert.Matches("[0-9]+ submissions? graded, [0-9]+ not reached", await output);
        var done = Entries("out");
        Assert.InRange(done, 2, submissions - 1);
        Assert.Equal(done, File.ReadLines(_folder.At("out", ".mlplabs", "batch.log")).Count(l => l.Contains(" begun ", StringComparison.Ordinal)));
        Assert.Empty(Directory.EnumerateFiles(_folder.At("out")));
    }

    [Fact]
    public async Task An_interrupt_while_grading_again_changes_no_page_and_the_next_run_goes_on_from_there()
    {
        const int students = 40;
        const string id = "sigmoid-derivative";
        _folder.Sources(Enumerable.Range(0, students).Select(i => $"Student {i:000}.cs"));
        Copy(Repository.Folder("graders", id), _folder.At("graders", id));
        Copy(Repository.Folder("graders", id, "misconceptions"), _folder.At("graders", id, "misconceptions"));
        await Command.RunAsync("batch", _folder.At("class"), "--exercise", id, "--out", _folder.At("out"), "--graders", _folder.At("graders"));
        var before = Texts();
        var grader = _folder.At("graders", id, "grader.csx");
        File.WriteAllText(grader, File.ReadAllText(grader).Replace("from the activation a = σ(z)\", points: 2", "from the activation a = σ(z)\", points: 5"));
        string[] regrade = ["regrade", "--out", _folder.At("out"), "--graders", _folder.At("graders"), "--write", "--jobs", "1"];

        using var process = Command.Start(regrade);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await UntilAsync(process, "out/.mlplabs/regrade", 2);
        Signal(process.Id, 2);
        await process.WaitForExitAsync();
        var interrupted = Texts();
        var done = Entries("out/.mlplabs/regrade");
        var resumed = await Command.RunAsync(regrade);

        Assert.Equal(3, process.ExitCode);
        Assert.Equal($"Stopping after the submissions that are running; press Ctrl-C again to end at once.\nInterrupted: no result in {_folder.At("out")} has changed, and what was graded again is kept. The same command goes on from here.\n", await error);
        Assert.EndsWith($"{done} of {done} results change their points or their maximum (by share of the maximum 0 higher, 0 lower, {done} the same); 0 more change in their words alone.\n", await output);
        Assert.InRange(done, 2, students - 1);
        Assert.Equal(before, interrupted);
        Assert.Equal((0, ""), (resumed.ExitCode, resumed.Error));
        Assert.Contains($"{students} of {students} results change their points or their maximum (by share of the maximum 0 higher, 0 lower, {students} the same); 0 more change in their words alone.\n", resumed.Output);
        Assert.Equal(students, Csv.Read(File.ReadAllText(_folder.At("out", "grades.csv"))).Count(r => r.Cells[6] == "11"));
        Assert.Equal(2 * students, File.ReadLines(_folder.At("out", ".mlplabs", "batch.log")).Count(l => l.Contains(" begun ", StringComparison.Ordinal)));

        IReadOnlyList<(string, string)> Texts() => [.. Files(_folder.At("out")).Select(f => (f, File.ReadAllText(_folder.At("out", f))))];
    }

    // Kills the process itself and at once, as a machine does that runs out of memory.
    async Task<bool> KillAsync(Random random)
    {
        using var process = Command.Start(["batch", _folder.At("class"), "--out", _folder.At("killed")]);
        var drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await UntilAsync(process, "killed", Entries("killed") + random.Next(1, 6));
        await Task.Delay(random.Next(0, 120));
        var killed = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        await drained;
        return killed;
    }

    async Task UntilAsync(Process process, string folder, int entries)
    {
        while (!process.HasExited && Entries(folder) < entries)
            await Task.Delay(10);
    }

    int Entries(string folder) => Directory.Exists(_folder.At(folder, ".mlplabs", "entries")) ? Directory.EnumerateFiles(_folder.At(folder, ".mlplabs", "entries"), "*", SearchOption.AllDirectories).Count() : 0;

    int Class(Random random)
    {
        var root = Repository.Folder("tests", "submissions");
        var byExercise = LabelFile.Read(Path.Combine(root, "labels.json")).Value!
            .Where(l => !_slow.Contains(l.ExerciseId) && !_clocked.Contains(Path.GetFileName(l.Path)))
            .GroupBy(l => l.ExerciseId).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var students = int.TryParse(Environment.GetEnvironmentVariable("MLPLABS_TEST_STUDENTS"), out var wanted) ? wanted : DefaultStudents;
        for (var i = 0; i < students; i++)
        {
            // Each hands in two of the exercises.
            for (var k = 0; k < 2; k++)
            {
                var labels = byExercise[(i + k) % byExercise.Count];
                var label = labels[random.Next(labels.Count)];
                Copy(Path.Combine(root, label.Path), _folder.At("class", $"Student {i:000}", label.ExerciseId));
            }
        }
        return students * 2;
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from) : [from])
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    static void Same(string expected, string actual)
    {
        var files = Files(expected);
        Assert.Equal(files, Files(actual));
        Assert.True(files.Count > 40);
        foreach (var file in files)
            Assert.Equal(WithoutTimes(Path.Combine(expected, file)), WithoutTimes(Path.Combine(actual, file)));
    }

    static string WithoutTimes(string file) => Times().Replace(File.ReadAllText(file), "TIME");

    // All but the store's own, whose log and hashes hold times.
    static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Where(f => !f.StartsWith(".mlplabs", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    static void Signal(int process, int signal) => Assert.Equal(0, Kill(process, signal));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
