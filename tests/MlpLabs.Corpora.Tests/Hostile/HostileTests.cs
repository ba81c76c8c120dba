using MlpLabs.Grading;
using MlpLabs.Grading.Submissions;
using MlpLabs.Testing;

namespace MlpLabs.Corpora.Tests.Hostile;

/// <summary>Every attack gets an outcome that its head allows, leaves nothing behind and learns nothing.</summary>
public sealed class HostileTests(Workbench workbench)
{
    const int MaxRemarks = 60;
    const int MinFiles = 120;

    public static TheoryData<string> Files() => [.. HostileFile.Names];

    [Fact]
    public void The_corpus_holds_at_least_120_attacks_of_every_group()
    {
        var files = HostileFile.Names.Select(HostileFile.Read).ToList();

        Assert.True(files.Count >= MinFiles, $"There are {files.Count} hostile files.");
        Assert.Equal("ABCDEFGH", string.Concat(files.Select(file => file.Group).Distinct().Order()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_attack_says_what_must_come_of_it(string name)
    {
        var file = HostileFile.Read(name);

        Assert.Matches("^[A-H][0-9]{2}-[a-z0-9-]+$", file.Name);
        Assert.Equal(file.Generator.Length > 0 ? ".gen" : ".cs", Path.GetExtension(name));
        // A grade that was forged would show as Passed.
        if (file.Group == 'G')
            Assert.Equal(nameof(Verdict.Passed), file.Never);
    }

    [Fact]
    public void Every_generator_has_its_file() =>
        Assert.Equal(HostileSources.Names.Order(), HostileFile.Names.Select(name => HostileFile.Read(name).Generator).Where(g => g.Length > 0).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_attack_gets_its_verdict_from_all_layers_and_from_the_worker_alone(string name)
    {
        var file = HostileFile.Read(name);
        var atRest = await workbench.TracesAtRestAsync();
        var read = Read(file);
        if (read.Submission is not { } submission)
        {
            string[] refused = [HostileFile.Refused];
            Assert.True(file.Expected.SequenceEqual(refused) && file.ExpectedWithLayersOff.SequenceEqual(refused), $"{file.Attack}: it was not read. {read.Problem}");
            return;
        }

        var allLayers = ProblemsAsync(file, "all layers", file.Expected, () => workbench.GradeAsync(file.ExerciseId, submission));
        var layersOff = ReachesTheHostWithoutNamespaces(file)
            ? Task.FromResult<IReadOnlyList<string>>([])
            : ProblemsAsync(file, "layers off", file.ExpectedWithLayersOff, () => workbench.GradeWithLayersOffAsync(file, submission));
        List<string> problems = [.. await allLayers, .. await layersOff];

        await workbench.AnHonestSubmissionPassesAsync();
        problems.AddRange(await HostTraces.LeftAsync(atRest, workbench.TemporaryFolder, Workbench.MaxCompileHosts));
        Assert.True(problems.Count == 0, $"{file.Attack}\n{string.Join('\n', problems)}");
    }

    // Where no namespaces are around the worker, files, network and other processes are within its reach: the layer does not exist there.
    bool ReachesTheHostWithoutNamespaces(HostileFile file) => workbench.Tier > 1 && file.Group is 'B' or 'C' or 'F' or 'G' or 'H';

    async Task<IReadOnlyList<string>> ProblemsAsync(HostileFile file, string layers, IReadOnlyList<string> expected, Func<Task<GradeReport>> grade)
    {
        var report = await grade();
        List<string> problems = [];
        if (!expected.Contains(report.Verdict.ToString()))
            problems.Add($"{layers}: expected {string.Join('|', expected)}, got {Describe(report)}");
        if (report.Checks.Any(check => check.Verdict == Verdict.SystemError))
            problems.Add($"{layers}: a SystemError. {Describe(report)}");
        if (file.Never.Length > 0 && (report.Verdict.ToString() == file.Never || report.Score >= report.MaxScore))
            problems.Add($"{layers}: the forged grade came out, {report.Verdict} with {report.Score} of {report.MaxScore} points.");
        if (report.Verdict is Verdict.CompileError or Verdict.Forbidden && report.Score != 0)
            problems.Add($"{layers}: {report.Verdict} and yet {report.Score} points.");
        if (report.Diagnostics.Count > MaxRemarks)
            problems.Add($"{layers}: {report.Diagnostics.Count} remarks.");
        problems.AddRange((await LeaksAsync(file, report)).Select(leak => $"{layers}: {leak}"));
        return problems;
    }

    async Task<IEnumerable<string>> LeaksAsync(HostileFile file, GradeReport report)
    {
        var hidden = HiddenNumbers.Of(await workbench.ExerciseAsync(file.ExerciseId));
        Assert.NotEmpty(hidden);
        string[] secrets = [HostSecret.Value, Repository.Root, "root:x:", .. hidden];
        var texts = StudentTexts.Of(report.For(Audience.Student));
        return from text in texts
               from secret in secrets
               where text.Contains(secret, StringComparison.Ordinal)
               select $"the student's report holds '{secret}'";
    }

    SubmissionResult Read(HostileFile file)
    {
        if (file.Generator.Length == 0)
            return SubmissionReader.Read(file.Path);
        var path = Path.Combine(workbench.TemporaryFolder, file.Name + ".cs");
        File.WriteAllBytes(path, HostileSources.Of(file.Generator));
        try
        {
            return SubmissionReader.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static string Describe(GradeReport report) =>
        $"{report.Verdict} ({report.Score}/{report.MaxScore}). {report.Notice} "
        + string.Join(" ", report.Diagnostics.Take(3).Select(d => $"{d.Id} {d.Line}: {d.Message}"))
        + string.Join(" ", report.Checks.SelectMany(check => check.Cases).Where(c => c.Message.Length > 0).Take(2).Select(c => $"{c.Name}: {c.Verdict} {c.Message}"));
}
