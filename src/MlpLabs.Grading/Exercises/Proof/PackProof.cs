using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Exercises.Proof;

/// <summary>Proves that an exercise does what it promises, by grading its own files through the same sandbox as a student's.</summary>
/// <param name="renderings">Every way a student can read a report: no number of a hidden case may stand in what they write.</param>
/// <param name="drawPictures">Draws what <c>pictures.html</c> must hold; null leaves that file alone.</param>
public sealed class PackProof(
    ExerciseCatalog catalog, GradingPipeline pipeline, MisconceptionLibrary library, IReadOnlyList<Func<GradeReport, string>> renderings,
    Func<Exercise, PackResult<string>>? drawPictures = null)
{
    /// <summary>The grader is built with so many seeds, from 0.</summary>
    const int Seeds = 101;

    readonly List<PackError> _errors = [];
    readonly List<string> _proven = [];

    /// <summary>Proves one exercise.</summary>
    /// <param name="writeExamples">Whether an outdated <c>examples.json</c> or <c>pictures.html</c> is written anew instead of being an error.</param>
    public async Task<ProofResult> ProveAsync(string id, bool writeExamples, CancellationToken cancel)
    {
        _errors.Clear();
        _proven.Clear();
        var loaded = await catalog.LoadAsync(id).ConfigureAwait(false);
        if (loaded.Value is not { } exercise)
            return new ProofResult(id, [], loaded.Errors);
        if (exercise.GraderFolder is null)
            return new ProofResult(id, [], [new PackError(Path.Combine(catalog.GradersFolder ?? "graders", id, "grader.csx"), 0, 0, ProofMessages.NoGrader)]);

        _proven.Add(ProofMessages.Cases(exercise.Checks.Count, exercise.Checks.Sum(c => c.Cases.Count)));
        await SeedsAsync(exercise).ConfigureAwait(false);
        Files(exercise);
        Generated(exercise, ExamplesFile.Name, ExamplesFile.Write(exercise.Id, exercise.Checks), writeExamples);
        Pictures(exercise, writeExamples);
        await StarterAsync(exercise, cancel).ConfigureAwait(false);
        await SolutionAsync(exercise, cancel).ConfigureAwait(false);
        await MisconceptionsAsync(exercise, cancel).ConfigureAwait(false);
        await SamplesAsync(exercise, cancel).ConfigureAwait(false);
        return new ProofResult(id, [.. _proven], [.. _errors]);
    }

    // A course chooses its seed: whichever it is, the grader must build.
    async Task SeedsAsync(Exercise exercise)
    {
        if (await catalog.FirstProblemAsync(exercise.Id, Enumerable.Range(0, Seeds).Select(s => (long)s)).ConfigureAwait(false) is { } problem)
            _errors.Add(problem.Error with { Message = ProofMessages.FailsWithSeed(problem.Seed, problem.Error.Message) });
        else
            _proven.Add(ProofMessages.BuildsWithSeeds(Seeds - 1));
    }

    void Files(Exercise exercise)
    {
        Stray(exercise.Folder, ["exercise.yaml", "README.md", ExamplesFile.Name, PicturesFile.Name], ["starter"]);
        Stray(exercise.GraderFolder!, ["grader.csx"], ["solution", "misconceptions", "samples"]);
        var statement = Path.Combine(exercise.Folder, "README.md");
        if (!File.Exists(statement) || new FileInfo(statement).Length == 0)
            Error(statement, ProofMessages.NoStatement);
        if (exercise.Manifest.Hints.Count == 0)
            Error(Path.Combine(exercise.Folder, "exercise.yaml"), ProofMessages.NoHints);
    }

    void Stray(string folder, string[] files, string[] folders)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => !files.Contains(Path.GetFileName(f))))
            Error(file, ProofMessages.StrayFile(files));
        foreach (var child in Directory.EnumerateDirectories(folder).Where(f => !folders.Contains(Path.GetFileName(f))))
            Error(child, ProofMessages.StrayFile(folders));
    }

    void Pictures(Exercise exercise, bool write)
    {
        if (drawPictures?.Invoke(exercise) is not { } drawn)
            return;
        if (drawn.Value is { } current)
            Generated(exercise, PicturesFile.Name, current, write);
        else
            _errors.AddRange(drawn.Errors);
    }

    // A file that is generated from the grader; one with nothing in it must not be there.
    void Generated(Exercise exercise, string name, string current, bool write)
    {
        var file = Path.Combine(exercise.Folder, name);
        var exists = File.Exists(file);
        if (exists ? File.ReadAllText(file) == current : current.Length == 0)
        {
            if (exists)
                _proven.Add(ProofMessages.Current(name));
        }
        else if (write)
        {
            if (current.Length > 0)
                File.WriteAllText(file, current);
            else
                File.Delete(file);
            _proven.Add(ProofMessages.Written(name));
        }
        else
        {
            Error(file, exists ? ProofMessages.Outdated(exercise.Id) : ProofMessages.Missing(exercise.Id));
        }
    }

    async Task StarterAsync(Exercise exercise, CancellationToken cancel)
    {
        var path = Path.Combine(exercise.Folder, "starter");
        if (await GradeAsync(exercise, path, cancel).ConfigureAwait(false) is not { } report)
            return;
        NothingHidden(exercise, report, path);
        if (report.Verdict is Verdict.CompileError or Verdict.Forbidden or Verdict.SystemError or Verdict.MissingMethod)
            Error(path, ProofMessages.StarterBroken(report.Verdict, FirstMessage(report)));
        else if (report.Checks.FirstOrDefault(c => c.Verdict == Verdict.Passed) is { } passed)
            Error(path, ProofMessages.StarterPasses(passed.Id));
        else
            _proven.Add(ProofMessages.StarterFails);
    }

    async Task SolutionAsync(Exercise exercise, CancellationToken cancel)
    {
        var path = Path.Combine(exercise.GraderFolder!, "solution");
        if (await GradeAsync(exercise, path, cancel).ConfigureAwait(false) is not { } report)
            return;
        if (report.Verdict == Verdict.Passed && report.Score == report.MaxScore)
            _proven.Add(ProofMessages.SolutionPasses(report.Score));
        else
            Error(path, ProofMessages.SolutionFails(report.Checks.FirstOrDefault(c => c.Verdict != Verdict.Passed)?.Id ?? "", report.Verdict, FirstMessage(report)));
    }

    async Task MisconceptionsAsync(Exercise exercise, CancellationToken cancel)
    {
        var set = await library.ReadAsync(exercise, cancel).ConfigureAwait(false);
        _errors.AddRange(set.Problems);
        var judge = new Judge(_ => []);
        var folder = Path.Combine(exercise.GraderFolder!, "misconceptions");
        foreach (var variant in set.Variants)
        {
            var check = exercise.Checks.First(c => c.Id == variant.CheckId);
            var judged = judge.Decide(check, [.. variant.Outcomes.Select(AsObservation)]);
            var file = Path.Combine(folder, variant.Misconception.Id + ".cs");
            if (variant.Misconception.MarkdownFor(check.Id).Length == 0)
                Error(file, ProofMessages.NoWordsFor(check.Id));
            else if (variant.Misconception.IsUnfinished && !_errors.Any(e => e.File == file && e.Message == ProofMessages.WordsMissing))
                Error(file, ProofMessages.WordsMissing);
            if (judged.Verdict == Verdict.Passed)
            {
                Error(file, ProofMessages.VariantPasses(variant.VariantName, check.Id));
                continue;
            }
            var diagnoses = await Diagnoser.ExplainAsync(judged, () => Task.FromResult(set.VariantsOf(check.Id))).ConfigureAwait(false);
            var named = diagnoses.Where(d => d.Kind == DiagnosisKind.Misconception).Select(d => d.Id).ToList();
            if (!named.SequenceEqual([variant.Misconception.Id]))
                Error(file, ProofMessages.DiagnosedAs(variant.VariantName, check.Id, named));
        }
        foreach (var check in exercise.Checks)
            Separable(check, set.VariantsOf(check.Id), folder);
        _proven.Add(ProofMessages.Misconceptions(set.Variants.Select(v => v.Misconception.Id).Distinct().Count(), set.Variants.Count));
    }

    static Observation AsObservation(VariantOutcome outcome) => outcome.Returned
        ? new Observation { Ending = Ending.Returned, Value = outcome.Value }
        : new Observation { Ending = Ending.Threw, Exception = new ThrownException("System.Exception", true, [], "", []) };

    void Separable(Check check, IReadOnlyList<WrongVariant> variants, string folder)
    {
        for (var a = 0; a < variants.Count; a++)
            for (var b = a + 1; b < variants.Count; b++)
                if (variants[a].Misconception.Id != variants[b].Misconception.Id && !AreToldApart(check, variants[a], variants[b]))
                    Error(folder, ProofMessages.NotToldApart(check.Id, variants[a].Misconception.Id, variants[b].Misconception.Id));
    }

    static bool AreToldApart(Check check, WrongVariant a, WrongVariant b)
    {
        for (var i = 0; i < check.Cases.Count; i++)
            if (a.Outcomes[i].Returned != b.Outcomes[i].Returned
                || (a.Outcomes[i].Returned && Judge.Compare(check, check.Cases[i].Arguments, a.Outcomes[i].Value, b.Outcomes[i].Value).Any(c => !c.Agrees)))
                return true;
        return false;
    }

    async Task SamplesAsync(Exercise exercise, CancellationToken cancel)
    {
        var folder = Path.Combine(exercise.GraderFolder!, "samples");
        var file = Path.Combine(folder, "labels.json");
        if (!File.Exists(file))
            return;
        var labels = LabelFile.Read(file);
        if (labels.Value is null)
        {
            _errors.AddRange(labels.Errors);
            return;
        }
        foreach (var sample in Directory.EnumerateFileSystemEntries(folder).Where(f => f != file && labels.Value.All(l => Path.Combine(folder, l.Path) != f)))
            Error(sample, ProofMessages.NoLabel);
        foreach (var label in labels.Value)
        {
            if (label.ExerciseId != exercise.Id)
                Error(file, ProofMessages.LabelOfAnother(label.Path, label.ExerciseId));
            var path = Path.Combine(folder, label.Path);
            if (await GradeAsync(exercise, path, cancel).ConfigureAwait(false) is not { } report)
                continue;
            NothingHidden(exercise, report, path);
            foreach (var difference in label.Differences(report))
                Error(path, difference);
        }
        _proven.Add(ProofMessages.Samples(labels.Value.Count));
    }

    async Task<GradeReport?> GradeAsync(Exercise exercise, string path, CancellationToken cancel)
    {
        var submission = SubmissionReader.Read(path);
        if (submission.Submission is not null)
            return await pipeline.GradeAsync(exercise, submission.Submission, cancel).ConfigureAwait(false);
        Error(path, submission.Problem);
        return null;
    }

    void NothingHidden(Exercise exercise, GradeReport report, string path)
    {
        if (HiddenNumbers.ShownIn(exercise, report, renderings) is { } shown)
            Error(path, ProofMessages.HiddenShown(shown.Check, shown.Case, shown.Number));
    }

    static string FirstMessage(GradeReport report) =>
        report.Diagnostics.Select(d => d.Message)
            .Concat(report.Checks.Select(c => c.Message))
            .Concat(report.Checks.SelectMany(c => c.Cases).Select(c => $"{c.Name}: {c.Message}").Where(m => !m.EndsWith(": ", StringComparison.Ordinal)))
            .FirstOrDefault(m => m.Length > 0) ?? report.Notice;

    void Error(string file, string message) => _errors.Add(new PackError(file, 0, 0, message));
}

/// <summary>What was proven of an exercise, a sentence each, and what was not.</summary>
public sealed record ProofResult(string ExerciseId, IReadOnlyList<string> Proven, IReadOnlyList<PackError> Errors);
