using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Sandbox.Processes;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>What <c>./mlplabs</c> has published isolates and grades as the plain build does.</summary>
/// <remarks>
/// Code compiled ahead of time loads a library when it first calls it, which can be after a process has closed its own folder to itself,
/// and leaves out what only a compiler in the process could make. No plain build shows either.
/// </remarks>
public sealed class PublishedProgramTests(PublishedProgram program) : IClassFixture<PublishedProgram>, IDisposable
{
    const string Split = "classes    most workers are split off a warm process";

    // So many that also on a busy machine most of them come after a warm process is up.
    const int Submissions = 48;

    // The table of promises in the README: on Linux the worker's seal closes all of them in tier 3 too.
    static readonly string[] _promises = ["network", "reading files", "writing files", "environment", "other processes", "new processes", "memory", "time"];

    // Without those that wait for a limit: many submissions in little time.
    static readonly Verdict[] _verdicts = [Verdict.Passed, Verdict.WrongAnswer, Verdict.RuntimeError, Verdict.CompileError, Verdict.Forbidden, Verdict.MissingMethod];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_published_program_isolates_in_the_tier_it_is_asked_for_and_every_attempt_to_get_out_fails(int tier)
    {
        var whyNot = WhyNot(tier);
        Assert.SkipUnless(whyNot is null, $"Tier {tier} is not to be had here: {whyNot}.");

        var run = await program.RunAsync(["doctor"], tier);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n');
        var isolation = Array.FindIndex(lines, line => line.StartsWith("isolation ", StringComparison.Ordinal));
        // The whole line, which says why not.
        Assert.True(lines[isolation].StartsWith(FormattableString.Invariant($"isolation  tier {tier}: "), StringComparison.Ordinal), lines[isolation]);
        // One that is not closed is compared as a whole line, which says what came of the attempt.
        Assert.Equal(
            _promises.Select(promise => $"  {promise,-16} closed"),
            lines.Skip(isolation + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Contains(" closed: ", StringComparison.Ordinal) ? line.Split(':')[0] : line));
        Assert.Equal(tier == 1, lines.Contains(Split));
    }

    [Fact]
    public async Task On_one_processor_too_workers_are_split_off_a_warm_process()
    {
        Assert.SkipUnless(WhyNot(1) is null, $"Tier 1 is not to be had here: {WhyNot(1)}.");
        var run = await program.RunOnOneProcessorAsync(["doctor"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Split, run.Output.Split('\n').Single(line => line.StartsWith("classes ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_class_graded_by_the_published_program_gets_the_scores_of_its_labels(int jobs)
    {
        var handedIn = HandIn();

        var batch = program.RunAsync(["batch", Path.Combine(_folder.Path, "class"), "--out", Path.Combine(_folder.Path, "results"), "--jobs", jobs.ToString(CultureInfo.InvariantCulture)]);
        var split = await SplitWorkers.MostOfOneAsync(batch, _folder.Path);
        var run = await batch;

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // The columns before the score hold no text of anybody else: student, id, exercise, status, verdict, score.
        var scores = File.ReadLines(Path.Combine(_folder.Path, "results", "results.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => (cells[0], cells[2]), cells => cells[5]);
        Assert.Equal(
            handedIn.Select(h => FormattableString.Invariant($"{h.Label.Path}: {h.Label.Score}")),
            handedIn.Select(h => $"{h.Label.Path}: {scores.GetValueOrDefault((h.Student, h.Label.ExerciseId))}"));
        // The scores are the same without it. A weaker tier starts all workers one by one, and two jobs may be done before a second process is warm.
        if (WhyNot(1) is null && jobs == 1)
            Assert.True(split > 1, "No worker of a submission was split off a warm process.");
    }

    /// <summary>Writes the class: a folder for each student, in it one submission to each exercise.</summary>
    List<(string Student, Label Label)> HandIn()
    {
        var folder = Repository.Folder("tests", "submissions");
        var labels = LabelFile.Read(Path.Combine(folder, "labels.json")).Value!.Where(label => label.Checks.All(check => _verdicts.Any(verdict => Has(check, verdict)))).ToList();
        // One exercise after the other in turns, and each verdict at least once.
        var inTurns = labels.GroupBy(label => label.ExerciseId).SelectMany(ofOne => ofOne.Index()).OrderBy(each => each.Index).Select(each => each.Item);
        var chosen = _verdicts.Select(verdict => labels.First(label => label.Checks.Any(check => Has(check, verdict)))).Concat(inTurns).Distinct().Take(Submissions);
        List<(string Student, Label Label)> handedIn = [.. chosen.GroupBy(label => label.ExerciseId).SelectMany(ofOne => ofOne.Select((label, i) => (FormattableString.Invariant($"Student {i + 1:00}"), label)))];
        Assert.Equal(Submissions, handedIn.Count);

        foreach (var (student, label) in handedIn)
        {
            var source = Path.Combine(folder, label.Path);
            if (Directory.Exists(source))
                foreach (var file in Directory.GetFiles(source))
                    _folder.File($"class/{student}/{label.ExerciseId}/{Path.GetFileName(file)}", File.ReadAllText(file));
            else
                _folder.File($"class/{student}/{label.ExerciseId}{Path.GetExtension(source)}", File.ReadAllText(source));
        }
        return handedIn;
    }

    static bool Has(CheckLabel check, Verdict verdict) => check.Verdict == verdict.ToString();

    // Asked of the plain build, with which a tier that only the published program lacks is no reason to skip.
    static string? WhyNot(int tier)
    {
        string? whyNot = null;
        _ = tier switch
        {
            1 => Launchers.Bubblewrap(ChildProgram.Worker, out whyNot),
            2 => Launchers.Landlock(ChildProgram.Worker, null, out whyNot),
            _ => Launchers.Plain(),
        };
        return OperatingSystem.IsLinux() ? whyNot : "the worker seals itself on Linux only";
    }
}
