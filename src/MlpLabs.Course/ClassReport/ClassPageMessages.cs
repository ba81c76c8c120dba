using MlpLabs.Course.Gradebooks;

namespace MlpLabs.Course.ClassReport;

/// <summary>The sentences of the class's page that are not in its template.</summary>
internal static class ClassPageMessages
{
    /// <summary>Why no file can be named that a misconception could be made of.</summary>
    public static string NoOneFile(string shown) =>
        $"No member of the group handed in one .cs file by itself. Take the class Solution out of {shown}, save it as one .cs file, and name that as FILE.";

    /// <summary>Where a student's exercises stand; counted where they stand apart.</summary>
    public static string State(IReadOnlyList<ExerciseGrade> grades) => grades.CountBy(g => g.Status).OrderBy(c => c.Key).ToList() is var counts && counts is [var single]
        ? GradebookMessages.Status(single.Key)
        : string.Join(", ", counts.Select(c => FormattableString.Invariant($"{GradebookMessages.Status(c.Key)}: {c.Value}")));
}
