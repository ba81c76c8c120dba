using MlpLabs.Grading;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Testing;

namespace MlpLabs.Exercises.Tests;

/// <summary>Submissions with the grade each must get. SUBMISSIONS_DIR names another folder in the same format.</summary>
public sealed class LabelledSubmissionTests(Workbench workbench)
{
    static readonly string _folder = Environment.GetEnvironmentVariable("SUBMISSIONS_DIR") is { Length: > 0 } named ? named : Repository.Folder("tests", "submissions");

    public static TheoryData<string> Paths() => [.. Labels().Select(l => l.Path)];

    static IReadOnlyList<Label> Labels()
    {
        var labels = LabelFile.Read(Path.Combine(_folder, "labels.json"));
        return labels.Value ?? throw new InvalidDataException(string.Join("\n", labels.Errors));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_submission_gets_the_grade_of_its_label_and_shows_no_hidden_number(string path)
    {
        var label = Labels().First(l => l.Path == path);

        var report = await workbench.GradeAsync(label.ExerciseId, Path.Combine(_folder, path));

        Assert.Empty(label.Differences(report));
        Assert.Empty(report.PackProblems);
        NothingHidden(report.For(Audience.Student));
    }

    static void NothingHidden(GradeReport report)
    {
        Assert.All(report.Checks.SelectMany(c => c.Cases).Where(c => c.Visibility == Visibility.Hidden), c =>
        {
            Assert.Empty(c.Input);
            Assert.Empty(c.Expected);
            Assert.Empty(c.Actual);
            Assert.Empty(c.Deviations);
            Assert.Equal("", c.Console);
            Assert.Equal("", c.Exception?.Message ?? "");
            Assert.DoesNotContain(c.Message, char.IsDigit);
        });
        Assert.Null(report.Seed);
    }
}
