using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Courses;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Course.Gradebooks;

/// <summary>The grades of a class after attempts and lateness: what every gradebook is written from.</summary>
public sealed record ClassGrades(CoursePlan Course, IReadOnlyList<GradedExercise> Exercises, IReadOnlyList<StudentGrades> Students)
{
    public static ClassGrades Of(BatchPlan plan, IReadOnlyList<BatchOutcome> outcomes)
    {
        var exercises = plan.Exercises.Select(e => new GradedExercise(plan.Course.Exercise(e.Id), e)).ToList();
        var byStudent = outcomes.GroupBy(o => o.HandIn.Student.Key).ToDictionary(g => g.Key, g => g.ToList());
        return new ClassGrades(plan.Course, exercises, [.. plan.Class.Students.Select(student => Student(student, byStudent.GetValueOrDefault(student.Key, [])))]);

        IReadOnlyList<LeftOut> LeftOutOf(Student student, string exerciseId) =>
            [.. plan.Class.LeftOutOf.GetValueOrDefault(student.Key, []).Where(l => MayBeFor(exerciseId, l, exercises.Select(e => e.Id)))];

        StudentGrades Student(Student student, IReadOnlyList<BatchOutcome> own) => new(
            student,
            [.. exercises.Select(e => AttemptChoice.Grade(e, [.. own.Where(o => o.HandIn.ExerciseId == e.Id)], LeftOutOf(student, e.Id), own.Count > 0, h => ResultStore.PagePath(plan.NameOf(h))))],
            exercises,
            plan.Course.PassMarkPercent);
    }

    // What is named after another exercise is for that one.
    static bool MayBeFor(string exerciseId, LeftOut left, IEnumerable<string> exerciseIds) =>
        left.Path.Split('/').Select(Path.GetFileNameWithoutExtension).FirstOrDefault(exerciseIds.Contains) is not { } named || named == exerciseId;

    /// <summary>Those who handed something in that belongs to no exercise.</summary>
    public IEnumerable<(StudentGrades Student, string Note)> Unmatched =>
        from student in Students
        let grade = student.Grades.FirstOrDefault(g => g.Status == GradeStatus.Unmatched)
        where grade is not null
        select (student, grade.Note);

    /// <summary>Points that may still become others. What holds for several exercises of a student stands once.</summary>
    public IEnumerable<(StudentGrades Student, IReadOnlyList<ExerciseGrade> Grades)> Open =>
        from student in Students
        from alike in student.Grades.Where(g => g.IsOpen).GroupBy(g => (g.Open, g.Note))
        select (student, (IReadOnlyList<ExerciseGrade>)[.. alike]);

    /// <summary>Grades that work which was left out may raise.</summary>
    public IEnumerable<(StudentGrades Student, IReadOnlyList<ExerciseGrade> Grades)> WithWorkLeftOut => Open.Where(o => o.Grades[0].Open == GradebookMessages.WorkLeftOut);

    /// <summary>What programs call a student: the number or the login of the platform, else the name where nobody else has it.</summary>
    public string IdOf(Student student) => student.Id.Length > 0 ? student.Id
        : student.Login.Length > 0 ? student.Login
        : Students.Count(s => s.Student.Name == student.Name) == 1 ? student.Name
        : student.Key;
}

/// <summary>An exercise of the class.</summary>
public sealed record GradedExercise(CourseExercise Course, Exercise Exercise)
{
    public string Id => Exercise.Id;

    public string Title => Exercise.Manifest.Title;

    public decimal MaxScore { get; } = Exercise.Checks.Sum(c => c.Points);

    /// <summary>How much it counts: what the course says, else its points.</summary>
    public decimal Weight => Course.Weight ?? MaxScore;
}

/// <summary>One student's grade for one exercise.</summary>
/// <param name="Counted">The attempt that counts, or null where there is none.</param>
/// <param name="RawScore">Points of that attempt before lateness; null where it has no grade.</param>
/// <param name="Penalty">Points lost to lateness.</param>
/// <param name="Late">How late it came; null where nothing says it.</param>
/// <param name="Attempts">How many there were.</param>
/// <param name="Note">What a reader of the grade should know, or empty.</param>
public sealed record ExerciseGrade(GradedExercise Exercise, GradeStatus Status, BatchOutcome? Counted, decimal? RawScore, decimal Penalty, TimeSpan? Late, int Attempts, string Note)
{
    /// <summary>The points that count; null where there is no grade.</summary>
    public decimal? Score => RawScore - Penalty;

    /// <summary>Why the points may still become others, in a few words; empty where they may not.</summary>
    public string Open { get; init; } = "";

    public bool IsOpen => Open.Length > 0;

    /// <summary>The page of the attempt that counts, relative to the folder of results, or empty.</summary>
    public string Report { get; init; } = "";

    /// <summary>Titles of the misconceptions, each once.</summary>
    public IReadOnlyList<string> Misconceptions => Counted?.Entry is { } entry
        ? [.. entry.Checks.SelectMany(c => c.Diagnoses).Where(d => d.Kind == "misconception").Select(d => d.Title).Distinct()]
        : [];
}

/// <summary>Where a grade stands.</summary>
public enum GradeStatus
{
    Graded,
    /// <summary>Nothing was handed in: no points.</summary>
    Missing,
    /// <summary>Something was handed in, and nothing says which exercise it is for.</summary>
    Unmatched,
    Unreadable,
    NotGraded,
    NotReached,
}

/// <summary>One student's grades.</summary>
public sealed record StudentGrades(Student Student, IReadOnlyList<ExerciseGrade> Grades, IReadOnlyList<GradedExercise> Exercises, decimal? PassMarkPercent)
{
    /// <summary>The points of all exercises; null where none has a grade.</summary>
    public decimal? Total => HasGrade ? Grades.Sum(g => g.Score ?? 0) : null;

    public decimal Maximum => Exercises.Sum(e => e.MaxScore);

    /// <summary>Percent of the course, each exercise with its weight, to two decimals; null where no exercise has a grade.</summary>
    public decimal? Percent => HasGrade ? Share : null;

    bool HasGrade => Grades.Any(g => g.Score is not null);

    decimal Share => Exercises.Sum(e => e.Weight) is var weights && weights > 0
        ? Math.Round(Grades.Sum(g => g.Exercise.Weight * (g.Score ?? 0) / g.Exercise.MaxScore) * 100 / weights, 2, MidpointRounding.AwayFromZero)
        : 0;

    /// <summary>Whether nothing is open: a submission that could not be graded, or work that was left out, may still bring points.</summary>
    public bool IsFinal => !Grades.Any(g => g.IsOpen);

    /// <summary>Whether the marks of the course and of its exercises are reached; null where there are none, or where they are not and something is open.</summary>
    public bool? HasPassed
    {
        get
        {
            var marks = Grades.Where(g => g.Exercise.Course.PassMarkPercent is not null).ToList();
            if (PassMarkPercent is null && marks.Count == 0)
                return null;
            var hasPassed = (PassMarkPercent is not { } mark || Share >= mark)
                && marks.All(g => (g.Score ?? 0) * 100 >= g.Exercise.Course.PassMarkPercent!.Value * g.Exercise.MaxScore);
            return hasPassed ? true : IsFinal ? false : null;
        }
    }
}
