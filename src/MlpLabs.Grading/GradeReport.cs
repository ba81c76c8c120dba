using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Grading;

/// <summary>The grade of one submission and everything a writer may show of it.</summary>
/// <remarks>Writers get what <see cref="For"/> returns: what a reader must not see is gone before any writer runs.</remarks>
public sealed record GradeReport
{
    public required ExerciseTitle Exercise { get; init; }

    /// <summary>The submission as its author named it: a file or folder name, never an absolute path.</summary>
    public required string Submission { get; init; }

    /// <summary>Whose it is, as a class's platform names the student; empty where it is not known.</summary>
    public string Student { get; init; } = "";

    /// <summary>Passed, or the verdict of the first check that did not pass.</summary>
    public required Verdict Verdict { get; init; }

    public decimal Score => Checks.Sum(c => c.Points);

    public decimal MaxScore => Checks.Sum(c => c.MaxPoints);

    /// <summary>Whether a part could not be graded through a fault of ours: the score is then not the submission's.</summary>
    public bool IsIncomplete => Checks.Any(c => c.Verdict == Verdict.SystemError);

    public required IsolationTier Isolation { get; init; }

    public required IReadOnlyList<CheckReport> Checks { get; init; }

    /// <summary>Remarks of the compiler and of the source rules, in the order of the source.</summary>
    public IReadOnlyList<SourceDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>The submission's sources, for showing remarks in their place.</summary>
    public IReadOnlyList<SourceText> Sources { get; init; } = [];

    /// <summary>Whether only the visible cases were graded, as no graders are here: the score is then not the final one.</summary>
    public bool IsVisibleOnly { get; init; }

    /// <summary>One sentence when grading could not be done or was done only in part, else empty.</summary>
    public string Notice { get; init; } = "";

    /// <summary>Whether there was no submission: every check stands here without points, and the notice says all there is to say.</summary>
    public bool IsNotHandedIn { get; init; }

    /// <summary>What a course takes off because the submission came late; null where nothing is taken off.</summary>
    public Lateness? Lateness { get; init; }

    /// <summary>What is wrong with the exercise's own files, for the instructor; empty in a student's report.</summary>
    public IReadOnlyList<Exercises.PackError> PackProblems { get; init; } = [];

    /// <summary>The seed of the random cases; null in a student's report.</summary>
    public long? Seed { get; init; }

    public required double DurationMs { get; init; }

    /// <summary>The command that grades again, as it was typed; empty where it is not known.</summary>
    public string Rerun { get; init; } = "";

    public required Audience Audience { get; init; }

    /// <summary>The report as the audience may see it.</summary>
    public GradeReport For(Audience audience) => audience switch
    {
        Audience.Instructor => this with { Audience = audience },
        _ => this with { Audience = audience, Seed = null, PackProblems = [], Checks = [.. Checks.Select(c => c.ForStudent())] },
    };
}

/// <summary>What lateness costs. The points of the checks are those before it.</summary>
/// <param name="PointsLost">Points of the submission that do not count.</param>
/// <param name="Message">How late, how much and what counts, in a sentence for the student.</param>
public sealed record Lateness(decimal PointsLost, string Message);

public sealed record ExerciseTitle(string Id, string Title);

public enum Audience
{
    Student,
    Instructor,
}

/// <summary>One scored question.</summary>
public sealed record CheckReport
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required Verdict Verdict { get; init; }
    public required decimal Points { get; init; }
    public required decimal MaxPoints { get; init; }

    /// <summary>The method the check calls, as C# writes it.</summary>
    public required string Signature { get; init; }

    /// <summary>What a passing value may differ by, in words.</summary>
    public string Tolerance { get; init; } = "";

    public IReadOnlyList<CaseReport> Cases { get; init; } = [];

    public IReadOnlyList<Diagnosis.Diagnosis> Diagnoses { get; init; } = [];

    /// <summary>Ids of failed checks whose method this check's method calls: it is wrong as a consequence.</summary>
    public IReadOnlyList<string> FollowsFrom { get; init; } = [];

    /// <summary>Id of the failed check that this one builds on, where it was skipped for that; else null.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>The component that deviates first in the order of computation; null where none does, and where none is computed from another.</summary>
    public string? FirstDeviation { get; init; }

    /// <summary>The components of the result in the order of computation, where there are several and one deviates; else empty.</summary>
    public IReadOnlyList<ComputedQuantity> Computation { get; init; } = [];

    /// <summary>What the page draws; made from visible cases and samples alone.</summary>
    public IReadOnlyList<Pictures.Picture> Pictures { get; init; } = [];

    /// <summary>One sentence when the check as a whole has something to say (method missing, skipped), else empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>
    /// Of all hidden cases that threw, the first keeps the one line that threw: a student needs a place to look at, and a
    /// line per case would let a submission spell out hidden inputs.
    /// </summary>
    internal CheckReport ForStudent()
    {
        var first = Cases.FirstOrDefault(c => c is { Visibility: Visibility.Hidden, Exception: not null });
        return this with { Cases = [.. Cases.Select(c => c.ForStudent(keepsPlace: ReferenceEquals(c, first)))] };
    }
}

/// <summary>A component of the result and whether it is right in all cases.</summary>
public sealed record ComputedQuantity(string Name, QuantityState State);

public enum QuantityState
{
    Right,
    FirstWrong,

    /// <summary>Wrong, and computed after the first wrong one: it may be a consequence.</summary>
    WrongAfter,

    /// <summary>Wrong, where no component is computed from another.</summary>
    WrongByItself,
}

public enum Visibility
{
    Visible,
    Hidden,
}

/// <summary>One input and what became of it.</summary>
public sealed record CaseReport
{
    public required string Name { get; init; }
    public required Visibility Visibility { get; init; }
    public required Verdict Verdict { get; init; }

    /// <summary>The arguments by parameter name; empty where the reader must not see them.</summary>
    public IReadOnlyList<Quantity> Input { get; init; } = [];

    /// <summary>The expected components; a single unnamed one when the result is no tuple; empty where hidden or where an exception is expected.</summary>
    public IReadOnlyList<Quantity> Expected { get; init; } = [];

    /// <summary>The components that came back; empty when nothing did.</summary>
    public IReadOnlyList<Quantity> Actual { get; init; } = [];

    /// <summary>The expected exception's short type name, or null.</summary>
    public string? ExpectedException { get; init; }

    /// <summary>The exception that came out, or null.</summary>
    public ExceptionReport? Exception { get; init; }

    /// <summary>Entries that differ by more than is allowed, at most a handful: in each component worst first, in a list of numbers behind the first that differs.</summary>
    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>The arguments that the call changed although every value it returned is right.</summary>
    public IReadOnlyList<string> ChangedArguments { get; init; } = [];

    /// <summary>Where wrong entries stand, also those beyond the handful: what a page marks.</summary>
    public IReadOnlyList<string> WrongPlaces { get; init; } = [];

    /// <summary>What the call wrote to the console.</summary>
    public string Console { get; init; } = "";

    /// <summary>What happened, in a sentence for the student; empty when the case passed.</summary>
    public string Message { get; init; } = "";

    public double CpuMs { get; init; }

    /// <summary>A hidden case keeps its name and verdict, and loses its numbers, its console text and its exception's message.</summary>
    internal CaseReport ForStudent(bool keepsPlace) => Visibility == Visibility.Visible
        // What went wrong inside the grader is the instructor's to read.
        ? Verdict == Verdict.SystemError ? this with { Message = Judging.CaseMessages.SystemFault } : this
        : this with
    {
        Input = [],
        Expected = [],
        Actual = [],
        Deviations = [],
        WrongPlaces = [],
        Console = "",
        CpuMs = 0,
        Exception = Exception?.ForHiddenCase(keepsPlace),
        ExpectedException = null,
        Message = Judging.CaseMessages.ForHiddenCase(Verdict, Exception?.ForHiddenCase(keepsPlace), ChangedArguments.Count > 0),
    };
}

/// <summary>A named value: an argument or a component of a result.</summary>
/// <param name="Name">The parameter's or the tuple element's name; empty for a result that is no tuple.</param>
public sealed record Quantity(string Name, ValueShape Shape, object? Value);

/// <summary>One entry that is off.</summary>
/// <param name="Place">Component and index as C# would write them: <c>dW1[1,0]</c>, <c>z2</c>, <c>[3]</c>.</param>
public sealed record Deviation(string Component, string Place, string Expected, string Actual, string Allowed);

/// <summary>An exception of the submission's code, with the lines of the student's own files.</summary>
/// <param name="TypeName">Short type name; <c>an exception of your own</c> when the type is not .NET's.</param>
/// <param name="NotFinished">Whether it is the NotImplementedException of the starter.</param>
public sealed record ExceptionReport(string TypeName, string Message, bool NotFinished, IReadOnlyList<SourcePlace> Places)
{
    internal ExceptionReport ForHiddenCase(bool keepsPlace) => this with
    {
        TypeName = Judging.KnownExceptions.Name(TypeName),
        Message = "",
        Places = keepsPlace ? [.. Places.Take(1)] : [],
    };
}

/// <summary>A place in the student's sources, counted from 1.</summary>
public sealed record SourcePlace(string File, int Line, int Column, string Method);
