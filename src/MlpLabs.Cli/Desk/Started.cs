using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Desk;

/// <summary>A started folder with what was reached in it.</summary>
internal sealed record Started(WorkFolder Folder, Progress Progress)
{
    public bool IsPassed => Progress.Best is { Passed: true };

    public bool IsOf(ExerciseManifest exercise) => Folder.ExerciseId == exercise.Id;

    /// <summary>All of them near a place, in the order of their folders.</summary>
    public static IReadOnlyList<Started> Near(string here) => [.. StartedFolders.Near(here).Select(f => new Started(f, ProgressStore.Peek(f)))];

    /// <summary>What to say of an exercise beside its name: the best of its folders; empty where it was not started.</summary>
    public static string Remark(IReadOnlyList<Started> started, string id, Func<string, string> whenPassed)
    {
        var best = started.Where(s => s.Folder.ExerciseId == id).Aggregate((Started?)null, (a, b) => a?.Progress.Best is null || b.Progress.Best is { } mark && mark.IsBetterThan(a.Progress.Best) ? b : a);
        if (best is null)
            return "";
        var words = best.Progress.Best is null ? DeskMessages.State(best.Progress) : $"{DeskMessages.State(best.Progress)}, {DeskMessages.Points(best.Progress.Best)}";
        return $"  {(best.IsPassed ? whenPassed(words) : words)}";
    }
}
