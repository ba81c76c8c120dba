using System.Text;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.ClassReport;
using MlpLabs.Course.Gradebooks;

namespace MlpLabs.Course;

/// <summary>Writes what concerns the class as a whole.</summary>
public static class ClassOutputs
{
    // The names of the files that the last batch wrote here.
    const string Written = "class-files.txt";

    /// <param name="command">How the command line is called, for commands that the page names.</param>
    /// <remarks>Only what an earlier batch noted as its own is removed: a file that somebody else put there stays.</remarks>
    /// <exception cref="IOException">The disk will not.</exception>
    public static WrittenOutputs Write(BatchPlan plan, IReadOnlyList<BatchOutcome> outcomes, ResultStore store, string command)
    {
        var grades = ClassGrades.Of(plan, outcomes);
        var files = new List<ClassFile>();
        var (page, problem) = new ClassPage(plan.Settings.Templates).Write(plan, grades, store, command);
        if (page is not null)
            files.Add(new ClassFile("class.html", "the class on one page", page));
        files.AddRange(Gradebooks.Gradebooks.All(grades));
        files.Add(new ClassFile("left-out.csv", "what was not graded, and why",
            Csv.Line("path", "reason") + string.Concat(plan.Class.LeftOut.Select(l => Csv.Line(l.Path, l.Reason)))));
        foreach (var file in files)
            store.WriteFile(file.Name, file.Text);
        var names = files.Select(f => f.Name).ToList();
        List<string> removed = [.. Encoding.UTF8.GetString(store.ReadOwn(Written) ?? []).Split('\n').Where(n => IsOfExercise(n) && !names.Contains(n) && File.Exists(Path.Combine(store.Folder, n)))];
        foreach (var name in removed)
            File.Delete(Path.Combine(store.Folder, name));
        store.WriteOwn(KeptGrades.Name, KeptGrades.Of(grades).Write());
        store.WriteOwn(Written, Encoding.UTF8.GetBytes(string.Join('\n', names)));
        return new WrittenOutputs(files, removed, Gradebooks.Gradebooks.Problems(grades), problem);
    }

    static bool IsOfExercise(string name) => name == Path.GetFileName(name) && name.EndsWith(".csv", StringComparison.Ordinal)
        && (name.StartsWith("moodle-", StringComparison.Ordinal) || name.StartsWith("otter-", StringComparison.Ordinal));
}

/// <summary>What became of the files of a class.</summary>
/// <param name="Removed">Gradebooks of exercises that are no longer graded.</param>
/// <param name="Unmatched">What a platform could not do with its gradebook, a sentence each.</param>
/// <param name="Problem">What prevented the page, or empty.</param>
public sealed record WrittenOutputs(IReadOnlyList<ClassFile> Files, IReadOnlyList<string> Removed, IReadOnlyList<string> Unmatched, string Problem);
