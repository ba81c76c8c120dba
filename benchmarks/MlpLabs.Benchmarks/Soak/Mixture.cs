using MlpLabs.Benchmarks.Grading;
using MlpLabs.Corpora.Tests.Hostile;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Soak;

/// <summary>Labelled, benign and hostile submissions in a random order.</summary>
internal static class Mixture
{
    const string DefaultExercise = "sigmoid-derivative";
    const string ExerciseHead = "// exercise: ";

    // Half are what students hand in, three of ten are unusual but right, two of ten are attacks.
    const int LabelledTenths = 5, BenignTenths = 3;

    // Short, so that hundreds of attacks end within minutes.
    static readonly Limits _forAttacks = new(CpuSeconds: 1, WallSeconds: 2, MemoryMiB: 128, OutputKiB: 64);

    /// <summary>Every labelled submission comes at least once where <paramref name="count"/> is at least twice their number.</summary>
    public static async Task<IReadOnlyList<SoakSubmission>> OfAsync(Workbench workbench, int count, int seed)
    {
        var random = new Random(seed);
        var labelled = Shuffled(await LabelledAsync(workbench).ConfigureAwait(false), random);
        var benign = Shuffled(await BenignAsync(workbench).ConfigureAwait(false), random);
        var hostile = Shuffled(await HostileAsync(workbench).ConfigureAwait(false), random);
        int labelledCount = count * LabelledTenths / 10, benignCount = count * BenignTenths / 10;
        return Shuffled(
            [.. Cycle(labelled, labelledCount), .. Cycle(benign, benignCount), .. Cycle(hostile, count - labelledCount - benignCount)], random);
    }

    public static async Task<IReadOnlyList<SoakSubmission>> LabelledAsync(Workbench workbench)
    {
        var folder = Repository.Folder("tests", "submissions");
        var labels = LabelFile.Read(Path.Combine(folder, "labels.json"));
        List<SoakSubmission> found = [];
        foreach (var label in labels.Value ?? throw new InvalidDataException(string.Join('\n', labels.Errors)))
            found.Add(new SoakSubmission("labelled", label.Path, await workbench.ExerciseAsync(label.ExerciseId).ConfigureAwait(false),
                Workbench.Read(Path.Combine(folder, label.Path)), label));
        return found;
    }

    static async Task<IReadOnlyList<SoakSubmission>> BenignAsync(Workbench workbench)
    {
        List<SoakSubmission> found = [];
        foreach (var path in Directory.EnumerateFileSystemEntries(Repository.Folder("tests", "corpora", "benign")).Order(StringComparer.Ordinal))
        {
            var submission = Workbench.Read(path);
            var head = submission.Files[0].Text.Split('\n').FirstOrDefault(line => line.StartsWith(ExerciseHead, StringComparison.Ordinal));
            var exercise = await workbench.ExerciseAsync(head is null ? DefaultExercise : head[ExerciseHead.Length..].Trim()).ConfigureAwait(false);
            found.Add(new SoakSubmission("benign", submission.Name, exercise, submission, null));
        }
        return found;
    }

    static async Task<IReadOnlyList<SoakSubmission>> HostileAsync(Workbench workbench)
    {
        List<SoakSubmission> found = [];
        var folder = Directory.CreateTempSubdirectory("mlplabs-soak-");
        try
        {
            foreach (var file in HostileFile.Names.Select(HostileFile.Read))
            {
                var path = file.Path;
                if (file.Generator.Length > 0)
                    await File.WriteAllBytesAsync(path = Path.Combine(folder.FullName, file.Name + ".cs"), HostileSources.Of(file.Generator)).ConfigureAwait(false);
                // Some attacks are not even read: they never reach the pipeline.
                if (SubmissionReader.Read(path).Submission is { } submission)
                    found.Add(new SoakSubmission("hostile", file.Name, WithLimits(await workbench.ExerciseAsync(file.ExerciseId).ConfigureAwait(false)), submission, null));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return found;
    }

    static Exercise WithLimits(Exercise exercise) => exercise with { Checks = [.. exercise.Checks.Select(check => check with { Limits = _forAttacks })] };

    static IEnumerable<T> Cycle<T>(IReadOnlyList<T> items, int count) => Enumerable.Range(0, count).Select(i => items[i % items.Count]);

    static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
