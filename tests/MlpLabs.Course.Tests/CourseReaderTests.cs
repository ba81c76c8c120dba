using MlpLabs.Course.Courses;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

public sealed class CourseReaderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_course_is_read_and_exercises_take_what_they_do_not_say()
    {
        var plan = Read("""
            title: Neural networks
            timeZone: Europe/Berlin
            seed: 20261
            passMark: 50
            late: {graceMinutes: 10, percentPerDay: 10, maximumPercent: 50, rejectedAfterDays: 7}
            attempts: {maximum: 3, counts: last}
            exercises:
              - sigmoid-derivative
              - id: forward-pass
                weight: 2.5
                due: 2026-11-20 23:59
                passMark: 40
                late: {percentPerDay: 20}
                canvasId: 4711
            moodle: {language: de, grade: Punkte}
            """);

        Assert.Equal(("Neural networks", 20261L, 50m), (plan.Title, plan.Seed!.Value, plan.PassMarkPercent!.Value));
        Assert.Equal(new LatePolicy(10, 10, 50, 7), plan.Exercise("sigmoid-derivative").Late);
        Assert.Equal(new AttemptPolicy(3, CountedAttempt.Last), plan.Exercise("forward-pass").Attempts);
        var forward = plan.Exercise("forward-pass");
        Assert.Equal(new LatePolicy(10, 20, 50, 7), forward.Late);
        Assert.Equal((2.5m, 40m, "4711"), (forward.Weight!.Value, forward.PassMarkPercent!.Value, forward.CanvasId));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 22, 59, 0, TimeSpan.Zero), forward.Due!.Value.ToUniversalTime());
        Assert.Equal(("ID", "Punkte", "Zuletzt geändert (Bewertung)"), (plan.Moodle.Identifier, plan.Moodle.Grade, plan.Moodle.Modified));
    }

    [Theory]
    [InlineData("titel: x", 1, 1, "\"titel\" is not a key here. Did you mean \"title\"? Known: title, timeZone, seed, passMark, late, attempts, exercises, moodle.")]
    [InlineData("title: x\ntimeZone: Europe/Berlim", 2, 11, "there is no time zone \"Europe/Berlim\". Did you mean \"Europe/Berlin\"? Use a name such as Europe/Berlin or UTC.")]
    [InlineData("seed: many", 1, 7, "\"seed\" is \"many\"; it must be a whole number.")]
    [InlineData("late:\n  percentPerDay: 110", 2, 18, "\"percentPerDay\" is \"110\"; it must be a number from 0 to 100.")]
    [InlineData("late: 10", 1, 7, "\"late\" must hold keys and values.")]
    [InlineData("attempts: {counts: best-of}", 1, 20, "\"counts\" is \"best-of\". Known: best, first, last.")]
    [InlineData("exercises:\n  - id: forward-pas", 2, 9, "there is no exercise \"forward-pas\". Did you mean \"forward-pass\"? mlplabs list shows all of them.")]
    [InlineData("exercises:\n  - forward-pass\n  - forward-pass", 3, 5, "\"forward-pass\" stands here twice.")]
    [InlineData("exercises:\n  - {id: forward-pass, due: tomorrow}", 2, 29, "\"due\" is \"tomorrow\"; write a time as 2026-11-20 23:59 or, with its offset, 2026-11-20T23:59:00+01:00.")]
    [InlineData("exercises:\n  - {weight: -1, id: forward-pass}", 2, 14, "\"weight\" is \"-1\"; it must be a number of at least 0.")]
    [InlineData("moodle: {language: klingon}", 1, 20, "\"language\" is \"klingon\". Known: en, de, es, fr.")]
    [InlineData("- a list", 0, 0, "the file must hold keys and values such as `timeZone: Europe/Berlin`.")]
    public void A_mistake_is_named_with_its_line_and_column(string text, int line, int column, string message)
    {
        var read = CourseReader.Read(_folder.Write("course.yaml", text), ClassFolders.Exercises);

        var error = Assert.Single(read.Errors);
        Assert.Equal((line, column, message), (error.Line, error.Column, error.Message));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said() =>
        Assert.Equal("there is no such file. docs/course.md shows what stands in one.", Assert.Single(CourseReader.Read(_folder.At("none.yaml"), []).Errors).Message);

    CoursePlan Read(string text)
    {
        var read = CourseReader.Read(_folder.Write("course.yaml", text), ClassFolders.Exercises);
        Assert.Equal([], read.Errors.Select(e => e.ToString()));
        return read.Value!;
    }
}
