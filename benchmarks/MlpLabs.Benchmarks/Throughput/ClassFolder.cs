using System.Globalization;
using MlpLabs.Benchmarks.Grading;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>A class's folder: one folder per student, in it one submission to each exercise, named after the exercise.</summary>
/// <remarks>Every file ends with the student's name, so that no two submissions are the same and none is answered from what is known of another.</remarks>
internal sealed class ClassFolder : IDisposable
{
    readonly TemporaryFolder _folder = new();
    int _runs;

    /// <param name="mix">What is handed in; of each exercise as often, each submission as often as the others of its exercise.</param>
    /// <param name="count">How many submissions; a smaller class of the same mix and seed is the beginning of a larger one.</param>
    /// <param name="seed">The order.</param>
    public ClassFolder(Mix mix, int count, int seed)
    {
        var random = new Random(seed);
        var byExercise = mix.Labels.GroupBy(label => label.ExerciseId).OrderBy(labels => labels.Key, StringComparer.Ordinal).Select(labels => labels.ToArray()).ToList();
        byExercise.ForEach(labels => random.Shuffle(labels));
        HandedIn = [.. Enumerable.Range(0, count).Select(i =>
        {
            var (student, exercise) = Math.DivRem(i, byExercise.Count);
            return HandIn(student + 1, byExercise[exercise][student % byExercise[exercise].Length]);
        })];
    }

    public IReadOnlyList<HandedIn> HandedIn { get; }

    /// <summary>Grades the class into a folder that is new each time, and looks whether the scores are those of the labels.</summary>
    /// <exception cref="InvalidDataException">The batch did not end well, or a score is missing or not the one of its label.</exception>
    public async Task<CommandRun> GradeAsync(int jobs, CancellationToken cancel)
    {
        var results = _folder.At($"results-{(++_runs).ToString(CultureInfo.InvariantCulture)}");
        var run = await CommandRun.MeasureAsync(
            _folder.Path, [PublishedApp.Executable, "batch", "class", "--out", results, "--jobs", jobs.ToString(CultureInfo.InvariantCulture)], cancel).ConfigureAwait(false);
        Verify(Path.Combine(results, "results.csv"));
        Directory.Delete(results, recursive: true);
        return run;
    }

    public void Dispose() => _folder.Dispose();

    HandedIn HandIn(int number, Label label)
    {
        var student = $"Student {number.ToString("0000", CultureInfo.InvariantCulture)}";
        var source = Path.Combine(Mix.Folder, label.Path);
        var isFolder = Directory.Exists(source);
        foreach (var file in isFolder ? Directory.GetFiles(source) : [source])
            _folder.Write(
                $"class/{student}/{label.ExerciseId}{(isFolder ? $"/{Path.GetFileName(file)}" : Path.GetExtension(file))}",
                $"{File.ReadAllText(file)}\n// {student}\n");
        var path = _folder.At("class", student, isFolder ? label.ExerciseId : label.ExerciseId + Path.GetExtension(source));
        return new HandedIn(student, label, Workbench.Read(path));
    }

    void Verify(string results)
    {
        // The columns before the score hold no text of anybody else: student, id, exercise, status, verdict, score.
        var scores = File.ReadLines(results).Skip(1).Select(line => line.Split(',')).ToDictionary(
            cells => (cells[0], cells[2]), cells => decimal.TryParse(cells[5], CultureInfo.InvariantCulture, out var score) ? score : (decimal?)null);
        foreach (var handedIn in HandedIn)
            if (scores.GetValueOrDefault((handedIn.Student, handedIn.Label.ExerciseId)) is var score && score != handedIn.Label.Score)
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{handedIn.Student} handed in {handedIn.Label.Path} and got {(score is { } points ? points : "nothing")} instead of {handedIn.Label.Score} points."));
    }
}
