using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.ClassReport;
using MlpLabs.Course.Gradebooks;

namespace MlpLabs.Course;

/// <summary>Writes what concerns the class as a whole.</summary>
public static class ClassOutputs
{
    /// <summary>The files that were written, and what prevented the page, if anything did.</summary>
    /// <exception cref="IOException">The disk will not.</exception>
    public static (IReadOnlyList<ClassFile> Files, string Problem) Write(BatchPlan plan, IReadOnlyList<BatchOutcome> outcomes, ResultStore store)
    {
        var grades = ClassGrades.Of(plan, outcomes);
        var files = new List<ClassFile>();
        var (page, problem) = new ClassPage(plan.Settings.Templates).Write(plan, grades, store);
        if (page is not null)
            files.Add(new ClassFile("class.html", "the class on one page", page));
        files.AddRange(Gradebooks.Gradebooks.All(grades));
        files.Add(new ClassFile("left-out.csv", "what was not graded, and why",
            Csv.Line("path", "reason") + string.Concat(plan.Class.LeftOut.Select(l => Csv.Line(l.Path, l.Reason)))));
        foreach (var file in files)
            store.WriteFile(file.Name, file.Text);
        return (files, problem);
    }
}
