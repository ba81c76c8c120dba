using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Courses;
using MlpLabs.Course.Gradebooks;

namespace MlpLabs.Course.Tests;

/// <summary>Which attempt counts, where one of them has no grade: it is never passed over in silence.</summary>
public sealed class AttemptTests
{
    [Fact]
    public void The_best_attempt_counts_and_is_not_final_while_another_one_may_be_better()
    {
        var grade = Choose(CountedAttempt.Best, Graded(1, 2), Open(2, BatchStatus.NotGraded, "The machine was busy."), Graded(3, 1));

        Assert.Equal((GradeStatus.Graded, 2m, 1, true), (grade.Status, grade.Score, grade.Counted!.HandIn.Attempt, grade.IsOpen));
        Assert.Equal("Attempt 2 has no grade (not graded, our fault: The machine was busy), so these points are not final.", grade.Note);
    }

    [Fact]
    public void With_all_points_no_other_attempt_could_be_better()
    {
        var grade = Choose(CountedAttempt.Best, Graded(1, 3), Open(2, BatchStatus.NotReached, ""));

        Assert.Equal((3m, false, ""), (grade.Score, grade.IsOpen, grade.Note));
    }

    [Fact]
    public void Where_the_last_attempt_counts_an_earlier_one_does_not_take_its_place()
    {
        var grade = Choose(CountedAttempt.Last, Graded(1, 3), Open(2, BatchStatus.Unreadable, "Ada.pdf: no C# source."));

        Assert.Equal((GradeStatus.Unreadable, null, 2, true), (grade.Status, grade.Score, grade.Counted!.HandIn.Attempt, grade.IsOpen));
        Assert.Equal("Attempt 2 is the one that counts, and it has no grade. Ada.pdf: no C# source.", grade.Note);
    }

    [Fact]
    public void Where_the_first_attempt_counts_a_later_one_does_not_take_its_place_and_keeps_nothing_open()
    {
        var waiting = Choose(CountedAttempt.First, Open(1, BatchStatus.NotReached, ""), Graded(2, 3));
        var done = Choose(CountedAttempt.First, Graded(1, 1), Open(2, BatchStatus.NotGraded, "Ours."));

        Assert.Equal((GradeStatus.NotReached, null, true, "Attempt 1 is the one that counts, and it has no grade."), (waiting.Status, waiting.Score, waiting.IsOpen, waiting.Note));
        Assert.Equal((1m, false, ""), (done.Score, done.IsOpen, done.Note));
    }

    [Fact]
    public void An_attempt_beyond_the_allowed_number_keeps_nothing_open()
    {
        var grade = Choose(new AttemptPolicy(1, CountedAttempt.Best), [], Graded(1, 1), Open(2, BatchStatus.NotGraded, "Ours."));

        Assert.Equal((1m, false, "1 attempt beyond the allowed number did not count."), (grade.Score, grade.IsOpen, grade.Note));
    }

    [Fact]
    public void What_was_left_out_of_graded_work_stands_in_its_note_and_keeps_open_what_lacks_something()
    {
        LeftOut[] leftOut =
        [
            new("Ada/old.cs", "it belongs to no exercise."), new("Ada/notes.txt", ClassMessages.NoSource, LeftOutKind.Other), new("Ada/.git", ClassMessages.Hidden, LeftOutKind.Aside),
        ];

        const string note = "Left out: Ada/old.cs (it belongs to no exercise).";
        const string open = "work was left out that may belong to it";
        Is(note, "", CountedAttempt.Best, Graded(1, 3));
        Is(note, "", CountedAttempt.Best, Graded(1, 2, "WrongAnswer"));
        Is(note, open, CountedAttempt.Best, Graded(1, 0, "CompileError"));
        Is(note, open, CountedAttempt.Last, Graded(1, 2, "MissingMethod"));
        // Only where the best counts does another attempt matter, and not where none could be better.
        Is(note, open, CountedAttempt.Best, Graded(1, 0, "CompileError"), Graded(2, 2, "WrongAnswer"));
        Is(note, "", CountedAttempt.Last, Graded(1, 0, "CompileError"), Graded(2, 2, "WrongAnswer"));
        Is(note, "", CountedAttempt.Best, Graded(1, 0, "CompileError"), Graded(2, 3));
        leftOut = leftOut[1..];
        Is("", "", CountedAttempt.Best, Graded(1, 0, "CompileError"));

        void Is(string note, string open, CountedAttempt counts, params BatchOutcome[] attempts)
        {
            var grade = Choose(new AttemptPolicy(null, counts), leftOut, attempts);
            Assert.Equal((note, open, open.Length > 0), (grade.Note, grade.Open, grade.IsOpen));
        }
    }

    [Theory]
    [InlineData(LeftOutKind.Work, true, GradeStatus.Unmatched)]
    [InlineData(LeftOutKind.Work, false, GradeStatus.Unmatched)]
    [InlineData(LeftOutKind.Other, true, GradeStatus.Missing)]
    [InlineData(LeftOutKind.Other, false, GradeStatus.Unmatched)]
    [InlineData(LeftOutKind.Aside, false, GradeStatus.Missing)]
    public void Nothing_was_handed_in_only_where_nothing_could_be_meant_for_the_exercise(LeftOutKind kind, bool handedInAny, GradeStatus status)
    {
        var grade = AttemptChoice.Grade(Exercise(new AttemptPolicy(null, CountedAttempt.Best)), [], [new LeftOut("Ada/work.cs", "", kind)], handedInAny, _ => "");

        Assert.Equal((status, null, status == GradeStatus.Unmatched), (grade.Status, grade.Score, grade.IsOpen));
        Assert.Equal(status == GradeStatus.Unmatched ? "Handed in, but no file could be matched to an exercise: Ada/work.cs." : "", grade.Note);
    }

    static ExerciseGrade Choose(CountedAttempt counts, params BatchOutcome[] attempts) => Choose(new AttemptPolicy(null, counts), [], attempts);

    static ExerciseGrade Choose(AttemptPolicy policy, LeftOut[] leftOut, params BatchOutcome[] attempts) => AttemptChoice.Grade(Exercise(policy), attempts, leftOut, handedInAny: true, _ => "page");

    static GradedExercise Exercise(AttemptPolicy policy) => new(new CourseExercise("sums", LatePolicy.None, policy), SyntheticClass.Exercise("sums", "Sums", ("d", 3m)));

    static BatchOutcome Graded(int attempt, decimal score, string verdict = "Passed") =>
        new(HandIn(attempt), BatchStatus.Graded, new GradedEntry("", "", "", verdict, score, 3, false, "", [new GradedCheck("d", "D", verdict, score, 3, [])]), "");

    static BatchOutcome Open(int attempt, BatchStatus status, string reason) => new(HandIn(attempt), status, null, reason);

    static HandIn HandIn(int attempt) => new(new Student("ada", "Ada"), "sums", "ada.cs", []) { Attempt = attempt };
}
