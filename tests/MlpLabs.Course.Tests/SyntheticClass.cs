using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Courses;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Course.Tests;

/// <summary>A small class with awkward names, points that binary fractions cannot hold, lateness, and every state a grade can have.</summary>
internal static class SyntheticClass
{
    static readonly DateTimeOffset _due = new(2026, 11, 20, 23, 59, 0, TimeSpan.FromHours(1));

    public static ClassGrades Grades(MoodleHeadings? moodle = null)
    {
        var course = new CoursePlan
        {
            Title = "A class",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
            PassMarkPercent = 50,
            Late = new LatePolicy(0, 10, 100, null),
            Moodle = moodle ?? MoodleHeadings.English,
        };
        var one = new GradedExercise(new CourseExercise("slopes", course.Late, course.Attempts) { Due = _due, CanvasId = "4711" }, Exercise("slopes", "Slopes, small", ("a", 0.1m), ("b", 0.2m), ("c", 0.7m)));
        var two = new GradedExercise(new CourseExercise("sums", course.Late, course.Attempts), Exercise("sums", "Sums", ("d", 3m)));
        GradedExercise[] exercises = [one, two];

        return new ClassGrades(course, exercises,
        [
            Of(new Student("ada", "Ada Byron") { Id = "101", Login = "ada", Email = "ada@example.org" }, exercises,
                Graded(one, "ada", "55", _due.AddMinutes(-1), 0, (0.1m, null), (0.2m, null), (0.7m, null)), Graded(two, "ada", "", null, 0, (3m, null))),
            Of(new Student("eve", "=cmd|'/C calc'!A0") { Id = "102" }, exercises,
                Graded(one, "eve", "56", _due.AddHours(30), 0.06m, (0.1m, null), (0.2m, null), (0m, "The bias, forgotten")), Missing(two)),
            Of(new Student("bob", "O'Brien, \"Bob\"") { Login = "bob" }, exercises,
                Graded(one, "bob", "57", null, 0, (0m, null), (0m, null), (0.7m, null)),
                new ExerciseGrade(two, GradeStatus.NotGraded, new BatchOutcome(HandIn("bob", two.Id, "", null), BatchStatus.NotGraded, null, "Ours."), null, 0, null, 1, "Ours.") { Open = GradebookMessages.Status(GradeStatus.NotGraded) }),
            Of(new Student("Gustav.zip", "Gustav"), exercises,
                new ExerciseGrade(one, GradeStatus.Unmatched, null, null, 0, null, 0, "Handed in, but no file could be matched to an exercise: Gustav.zip.") { Open = GradebookMessages.Status(GradeStatus.Unmatched) }, Missing(two)),
        ]);
    }

    public static Exercise Exercise(string id, string title, params (string Id, decimal Points)[] checks) => new()
    {
        Manifest = new ExerciseManifest { Id = id, Title = title, Track = "A", Difficulty = "easy", Limits = Limits.Default },
        Checks = [.. checks.Select(c => Check(c.Id, c.Points))],
        Folder = "",
        GraderFolder = null,
        Seed = 1,
    };

    public static Check Check(string id, decimal points, params Case[] cases) => new()
    {
        Id = id,
        Title = $"Check {id}",
        Points = points,
        Signature = new MethodSignature("F", [new Parameter("x", ValueShape.Parse("double")!)], ValueShape.Parse("double")!),
        Cases = cases,
        Limits = Limits.Default,
    };

    static StudentGrades Of(Student student, IReadOnlyList<GradedExercise> exercises, params ExerciseGrade[] grades) => new(student, grades, exercises, 50);

    static ExerciseGrade Missing(GradedExercise exercise) => new(exercise, GradeStatus.Missing, null, null, 0, null, 0, "");

    static HandIn HandIn(string student, string exercise, string participant, DateTimeOffset? submitted) =>
        new(new Student(student, student), exercise, $"{student}/{exercise}.cs", []) { MoodleParticipant = participant, SubmittedAt = submitted };

    static ExerciseGrade Graded(GradedExercise exercise, string student, string participant, DateTimeOffset? submitted, decimal penalty, params (decimal Points, string? Misconception)[] checks)
    {
        var entry = new GradedEntry("", "", "", "WrongAnswer", checks.Sum(c => c.Points), exercise.MaxScore, false, "",
            [.. exercise.Exercise.Checks.Zip(checks, (c, r) => new GradedCheck(c.Id, c.Title, r.Points == c.Points ? "Passed" : "WrongAnswer", r.Points, c.Points,
                r.Misconception is { } title ? [new GradedDiagnosis("id", "misconception", title, null)] : []))]);
        return new ExerciseGrade(exercise, GradeStatus.Graded, new BatchOutcome(HandIn(student, exercise.Id, participant, submitted), BatchStatus.Graded, entry, ""),
            entry.Score, penalty, submitted is { } time && time > _due ? time - _due : null, 1, "")
        {
            Report = $"students/{student}/{exercise.Id}.html",
        };
    }
}
