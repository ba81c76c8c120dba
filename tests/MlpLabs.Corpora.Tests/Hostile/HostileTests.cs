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
    public async Task An_attack_gets_its_verdict(string name)
    {
        var file = HostileFile.Read(name);
        await AttackAsync(file, file.Expected, submission => workbench.GradeAsync(file.ExerciseId, submission));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_attack_gets_its_verdict_with_intake_source_rules_and_assembly_policy_off(string name)
    {
        var file = HostileFile.Read(name);
        // Without namespaces around the worker, files, network and other processes are within its reach: there this layer does not exist.
        Assert.SkipWhen(file.Group is 'B' or 'C' or 'F' or 'G' or 'H' && workbench.Tier > 1, $"Isolation is tier {workbench.Tier} here.");
        await AttackAsync(file, file.ExpectedWithLayersOff, submission => workbench.GradeWithLayersOffAsync(file, submission));
    }

    async Task AttackAsync(HostileFile file, IReadOnlyList<string> expected, Func<Submission, Task<GradeReport>> grade)
    {
        await workbench.AnHonestSubmissionPassesAsync();
        var before = HostTraces.Now(workbench.TemporaryFolder);

        var read = Read(file);
        if (read.Submission is null)
        {
            Assert.True(expected.Contains(HostileFile.Refused), $"{file.Attack}: expected {string.Join('|', expected)}, but it was not read: {read.Problem}");
            return;
        }
        var report = await grade(read.Submission);

        Assert.True(expected.Contains(report.Verdict.ToString()), $"{file.Attack}: expected {string.Join('|', expected)}, got {Describe(report)}");
        Assert.DoesNotContain(report.Checks, check => check.Verdict == Verdict.SystemError);
        if (file.Never.Length > 0)
        {
            Assert.NotEqual(file.Never, report.Verdict.ToString());
            Assert.True(report.Score < report.MaxScore, $"{file.Attack}: it got {report.Score} of {report.MaxScore} points.");
        }
        if (report.Verdict is Verdict.CompileError or Verdict.Forbidden)
            Assert.Equal(0, report.Score);
        Assert.True(report.Diagnostics.Count <= MaxRemarks, $"{report.Diagnostics.Count} remarks.");

        await NothingLeaksAsync(file, report);
        await workbench.AnHonestSubmissionPassesAsync();
        Assert.Empty(await HostTraces.LeftAsync(before, workbench.TemporaryFolder, Workbench.MaxCompileHosts));
    }

    async Task NothingLeaksAsync(HostileFile file, GradeReport report)
    {
        var texts = StudentTexts.Of(report.For(Audience.Student));
        var hidden = HiddenNumbers.Of(await workbench.ExerciseAsync(file.ExerciseId));
        Assert.NotEmpty(hidden);
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain(HostSecret.Value, text);
            Assert.DoesNotContain(Repository.Root, text);
            Assert.DoesNotContain("root:x:", text);
            Assert.DoesNotContain(hidden, number => text.Contains(number, StringComparison.Ordinal));
        });
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
