using System.Runtime.CompilerServices;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Graders;

/// <summary>What a <c>grader.csx</c> can say: its top level runs with the members of this class in scope.</summary>
/// <remarks>
/// A grader declares its checks in order. Each names the student's method and gives a lambda that computes the right
/// answer with the engine: the lambda is the specification, its parameters and result are the signature.
/// </remarks>
public sealed class GraderScript
{
    readonly List<CheckBuilder> _checks = [];

    internal GraderScript(long seed) => Seed = seed;

    /// <summary>The seed of the random cases; set per course, so that a regrade is the same grade.</summary>
    public long Seed { get; }

    internal IReadOnlyList<CheckBuilder> Checks => _checks;

    public static Tolerance T1 => Tolerance.T1;

    public static Tolerance T2 => Tolerance.T2;

    /// <summary>Declares a scored question.</summary>
    /// <param name="id">Lower-case words joined by hyphens, unique in the exercise.</param>
    /// <param name="title">What the student reads.</param>
    /// <param name="points">All or nothing.</param>
    public CheckBuilder Check(string id, string title, decimal points, [CallerLineNumber] int line = 0)
    {
        var check = new CheckBuilder(this, id, title, points, line);
        _checks.Add(check);
        return check;
    }
}
