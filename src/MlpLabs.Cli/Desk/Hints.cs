using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Desk;

/// <summary>The hints of an exercise, one more each time.</summary>
internal sealed class Hints(ExerciseManifest manifest)
{
    /// <summary>One more hint; its number is kept in the student's folder.</summary>
    public string Next(WorkFolder folder, TextWriter log)
    {
        var number = 0;
        new ProgressStore(folder, log).Update(p =>
        {
            number = p.HintsShown + 1;
            return p with { HintsShown = Math.Min(number, manifest.Hints.Count) };
        });
        return manifest.Hints.Count == 0 ? DeskMessages.NoHints(manifest.Id)
            : number > manifest.Hints.Count ? DeskMessages.NoMoreHints(manifest.Hints.Count)
            : One(number);
    }

    /// <summary>The hints shown so far.</summary>
    public string Again(WorkFolder folder)
    {
        var shown = Math.Min(ProgressStore.Peek(folder).HintsShown, manifest.Hints.Count);
        return manifest.Hints.Count == 0 ? DeskMessages.NoHints(manifest.Id)
            : shown == 0 ? DeskMessages.NoHintYet(manifest.Hints.Count)
            : UpTo(shown);
    }

    public string All() => manifest.Hints.Count == 0 ? DeskMessages.NoHints(manifest.Id) : UpTo(manifest.Hints.Count);

    /// <summary>The first hint, for whoever has no folder in which to keep how far they are.</summary>
    public string First() => manifest.Hints.Count == 0 ? DeskMessages.NoHints(manifest.Id)
        : manifest.Hints.Count == 1 ? One(1)
        : $"{One(1)}\n{DeskMessages.HintsWithoutFolder(manifest.Id)}";

    string UpTo(int count) => string.Join("\n\n", Enumerable.Range(1, count).Select(One));

    string One(int number) => DeskMessages.Hint(number, manifest.Hints.Count, manifest.Hints[number - 1]);
}
