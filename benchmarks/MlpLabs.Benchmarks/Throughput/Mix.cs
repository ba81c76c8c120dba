using MlpLabs.Grading;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>Which of the labelled submissions a class hands in.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Contents">What is in it, for the notes of a result.</param>
internal sealed record Mix(string Name, string Contents, IReadOnlyList<Label> Labels)
{
    static readonly Verdict[] _everyday = [Verdict.Passed, Verdict.WrongAnswer, Verdict.RuntimeError, Verdict.CompileError, Verdict.Forbidden, Verdict.MissingMethod];
    static readonly IReadOnlyList<Label> _all = ReadLabels();

    public static string Folder { get; } = Repository.Folder("tests", "submissions");

    /// <summary>What most classes hand in.</summary>
    public static Mix Everyday { get; } = new("everyday", "right and wrong answers, exceptions, compile errors, missing methods and forbidden calls, none that runs into a limit",
        [.. _all.Where(label => label.Checks.All(check => _everyday.Any(verdict => verdict.ToString() == check.Verdict)))]);

    /// <summary>With those that use up memory, output or the stack; what waits for the time limit says nothing of throughput.</summary>
    public static Mix Labelled { get; } = new("labelled", "these and those that run into the limits of memory, output and the stack",
        [.. _all.Where(label => label.Checks.All(check => check.Verdict != nameof(Verdict.TimeLimit)))]);

    static IReadOnlyList<Label> ReadLabels()
    {
        var labels = LabelFile.Read(Repository.Folder("tests", "submissions", "labels.json"));
        return labels.Value ?? throw new InvalidDataException(string.Join('\n', labels.Errors));
    }
}
