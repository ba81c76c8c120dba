using System.Runtime.CompilerServices;
using System.Text;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>The misconceptions of an exercise with what their variants answer to its cases.</summary>
/// <remarks>
/// The answers are computed once, in a worker like a student's, and kept under the hash of the misconception's file, the
/// grader, the engine and the seed.
/// </remarks>
public sealed class MisconceptionLibrary(ICompiler compiler, IObserver observer, CacheFolder cache)
{
    /// <summary>Changes when the kept answers are written in another way.</summary>
    const int FormatVersion = 2;

    readonly Dictionary<string, MisconceptionSet> _sets = [];

    // An exercise that is loaded once is graded many times with the files as they were: reading them costs as much as judging.
    readonly ConditionalWeakTable<Exercise, MisconceptionSet> _read = [];
    readonly SemaphoreSlim _lock = new(1);

    /// <summary>Reads all misconceptions of an exercise; those that do not fit come back as problems.</summary>
    public async Task<MisconceptionSet> ReadAsync(Exercise exercise, CancellationToken cancel)
    {
        if (exercise.GraderFolder is null)
            return MisconceptionSet.Empty;
        await _lock.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_read.TryGetValue(exercise, out var known))
                return known;
            var grader = Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(Path.Combine(exercise.GraderFolder, "grader.csx"), cancel).ConfigureAwait(false));
            var variants = new List<WrongVariant>();
            var problems = new List<PackError>();
            foreach (var file in Files(exercise.GraderFolder))
            {
                var result = await ReadFileAsync(exercise, file, grader, cancel).ConfigureAwait(false);
                variants.AddRange(result.Variants);
                problems.AddRange(result.Problems);
            }
            var set = new MisconceptionSet(variants, problems);
            if (problems.Count == 0)
                _read.Add(exercise, set);
            return set;
        }
        finally
        {
            _lock.Release();
        }
    }

    internal static IReadOnlyList<string> Files(string graderFolder) =>
        Path.Combine(graderFolder, "misconceptions") is var folder && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal)]
            : [];

    async Task<MisconceptionSet> ReadFileAsync(Exercise exercise, string file, byte[] grader, CancellationToken cancel)
    {
        var source = await File.ReadAllTextAsync(file, cancel).ConfigureAwait(false);
        var words = MisconceptionFile.ReadWords(file, source, [.. exercise.Checks.Select(c => c.Id)]);
        if (words.Value is null)
            return new MisconceptionSet([], words.Errors);

        var key = "misconception-" + CacheFolder.Key(
            Encoding.UTF8.GetBytes(source), grader, Engine.EngineVersion.Id.ToByteArray(), typeof(MisconceptionLibrary).Module.ModuleVersionId.ToByteArray(),
            Encoding.UTF8.GetBytes(FormattableString.Invariant($"{FormatVersion}/{exercise.Id}/{exercise.Seed}")));
        if (_sets.TryGetValue(key, out var known))
            return known;
        if (cache.Find(key) is { } kept && VariantFile.Read(kept, words.Value, exercise.Checks) is { } variants)
            return _sets[key] = new MisconceptionSet(variants, []);

        var observed = await ObserveAsync(exercise, file, source, words.Value, cancel).ConfigureAwait(false);
        if (observed.Problems.Count > 0)
            return observed;
        cache.Keep(key, VariantFile.Write(observed.Variants, exercise.Checks));
        return _sets[key] = observed;
    }

    async Task<MisconceptionSet> ObserveAsync(Exercise exercise, string file, string source, Misconception misconception, CancellationToken cancel)
    {
        var compilation = await new PolicyCompiler(compiler).CompileAsync(
            new CompileRequest([new SourceText(Path.GetFileName(file), source)], SourceKind.Regular), cancel).ConfigureAwait(false);
        if (compilation.Outcome != CompileOutcome.Compiled)
            return Problems([.. compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .Select(d => new PackError(file, d.Line, d.Column, MisconceptionMessages.NotCompiled(d.Message)))
                .DefaultIfEmpty(new PackError(file, 0, 0, MisconceptionMessages.NotCompiled(compilation.Reason)))]);

        var variants = new List<WrongVariant>();
        var problems = new List<PackError>();
        var planned = (
            from @class in SubmissionMethods.ByClass(exercise.Checks, compilation.Assembly)
            from check in exercise.Checks
            where @class.Methods.Of(check) is not null
            select (@class.TypeName, Planned: new PlannedCheck(check, @class.Methods.Of(check)!))).ToList();
        // One worker for all variants of a file: their groups of calls are as independent as the checks of a submission.
        var calls = CallPlan.For([.. planned.Select(p => p.Planned)]);
        var observations = planned.Count > 0
            ? await observer.ObserveAsync(calls.Plan(compilation.Assembly), cancel).ConfigureAwait(false)
            : [];
        foreach (var (typeName, entry) in planned)
        {
            var seen = calls.Of(entry, observations);
            if (seen.FirstOrDefault(o => o.Ending is not (Ending.Returned or Ending.Threw)) is { } failed)
                problems.Add(new PackError(file, 0, 0, MisconceptionMessages.NotObserved(typeName, entry.Check.Id, $"{failed.Ending}. {failed.Reason}")));
            variants.Add(new WrongVariant(misconception, typeName, entry.Check.Id,
                [.. seen.Select(o => new VariantOutcome(o.Ending == Ending.Returned, o.Value))]));
        }
        if (variants.Count == 0)
            problems.Add(new PackError(file, 0, 0, MisconceptionMessages.NoMethods([.. exercise.Checks.Select(c => c.Signature.ToString())])));
        return new MisconceptionSet(variants, problems);
    }

    static MisconceptionSet Problems(IReadOnlyList<PackError> problems) => new([], problems);
}

/// <summary>The wrong variants of an exercise, and what is wrong with the files they should come from.</summary>
public sealed record MisconceptionSet(IReadOnlyList<WrongVariant> Variants, IReadOnlyList<PackError> Problems)
{
    public static MisconceptionSet Empty { get; } = new([], []);

    public IReadOnlyList<WrongVariant> VariantsOf(string checkId) => [.. Variants.Where(v => v.CheckId == checkId)];
}
