using System.Runtime.CompilerServices;
using MlpLabs.Engine;
using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Grading.Graders;

/// <summary>Declares one check, sentence by sentence.</summary>
public sealed class CheckBuilder
{
    readonly GraderScript _script;
    readonly List<CaseDeclaration> _cases = [];
    readonly List<CaseDeclaration> _samples = [];
    readonly List<(Func<PictureNumbers, Picture?> Picture, int Line)> _pictures = [];
    int _lastAdded;

    internal CheckBuilder(GraderScript script, string id, string title, decimal points, int line)
    {
        _script = script;
        Id = id;
        Title = title;
        Points = points;
        Line = line;
    }

    internal string Id { get; }
    internal string Title { get; }
    internal decimal Points { get; }
    internal int Line { get; }
    internal string? Method { get; private set; }
    internal Delegate? Reference { get; private set; }
    internal Func<object?[], int, Tolerance> ToleranceOf { get; private set; } = static (_, _) => Tolerance.T1;
    internal IReadOnlyList<string> ComputationOrder { get; private set; } = [];
    internal bool AreIndependent { get; private set; }
    internal Loss? Loss { get; private set; }
    internal IReadOnlyList<string> Prerequisites { get; private set; } = [];
    internal Delegate? FailureOf { get; private set; }
    internal IReadOnlyList<CaseDeclaration> Cases => _cases;
    internal IReadOnlyList<CaseDeclaration> Samples => _samples;
    internal IReadOnlyList<(Func<PictureNumbers, Picture?> Picture, int Line)> Pictures => _pictures;

    /// <summary>The student's method, and the lambda that computes the right answer. A tuple's element names name the components.</summary>
    public CheckBuilder Calls(string method, Delegate reference)
    {
        Method = method;
        Reference = reference;
        return this;
    }

    /// <summary>The tolerance of every number of the check; without this, T1.</summary>
    public CheckBuilder Within(Tolerance tolerance) => Within((_, _) => tolerance);

    /// <summary>The tolerance by the case's arguments and by the index of the entry in its (flattened) component.</summary>
    public CheckBuilder Within(Func<object?[], int, Tolerance> toleranceOf)
    {
        ToleranceOf = toleranceOf;
        return this;
    }

    /// <summary>The components in the order in which they are computed, where that is not the order of the tuple: the first that deviates is named first.</summary>
    public CheckBuilder ComputedInOrder(params string[] components)
    {
        ComputationOrder = components;
        return this;
    }

    /// <summary>No component is computed from another one: none is named first, and none is said to follow.</summary>
    public CheckBuilder ComputedIndependently()
    {
        AreIndependent = true;
        return this;
    }

    /// <summary>The components are the gradients of this loss, so that a constant factor can be looked for in it.</summary>
    public CheckBuilder GradientsOf(Loss loss)
    {
        Loss = loss;
        return this;
    }

    /// <summary>The check is skipped while one of these fails.</summary>
    public CheckBuilder BuildsOn(params string[] checkIds)
    {
        Prerequisites = checkIds;
        return this;
    }

    /// <summary>A case whose numbers the student sees.</summary>
    public CheckBuilder Visible(string name, object?[] arguments, [CallerLineNumber] int line = 0) =>
        Add(new CaseDeclaration(name, Visibility.Visible, arguments, line));

    /// <summary>A case of which the student sees the name alone.</summary>
    public CheckBuilder Hidden(string name, object?[] arguments, [CallerLineNumber] int line = 0) =>
        Add(new CaseDeclaration(name, Visibility.Hidden, arguments, line));

    /// <summary>
    /// Hidden cases drawn from the course's seed; the same seed gives the same cases. One that has the arguments of another case or of a
    /// sample is drawn again, so the function may be called more often than there are cases.
    /// </summary>
    public CheckBuilder Hidden(string name, int count, Func<CaseRandom, object?[]> arguments, [CallerLineNumber] int line = 0)
    {
        var before = _cases.Count;
        for (var i = 1; i <= count; i++)
        {
            var number = i;
            object?[] Draw(int attempt) => arguments(CaseRandom.For(_script.Seed, Id, name, number, attempt));
            _cases.Add(new CaseDeclaration(
                count == 1 ? name : FormattableString.Invariant($"{name} {i}"), Visibility.Hidden, Draw(0), line) { Redraw = Draw });
        }
        _lastAdded = _cases.Count - before;
        return this;
    }

    /// <summary>The case or cases just declared must throw this exception or one derived from it.</summary>
    public CheckBuilder Throws<TException>() where TException : Exception
    {
        for (var i = _cases.Count - _lastAdded; i < _cases.Count; i++)
            _cases[i] = _cases[i] with { ExpectedException = typeof(TException) };
        return this;
    }

    /// <summary>
    /// Many answers are right: the answer passes when the function says null, and else fails with the words it says,
    /// which the student reads. The reference lambda is then one right answer.
    /// </summary>
    public CheckBuilder AcceptedWhen<TAnswer>(Func<TAnswer, string?> failure)
    {
        FailureOf = failure;
        return this;
    }

    /// <summary>
    /// Inputs that are called for pictures alone, after the visible cases and before the hidden ones: they are not judged and
    /// not scored, and the student may see their numbers.
    /// </summary>
    public CheckBuilder Sampled(string name, IEnumerable<object?[]> arguments, [CallerLineNumber] int line = 0)
    {
        foreach (var sample in arguments)
            _samples.Add(new CaseDeclaration(FormattableString.Invariant($"{name} {_samples.Count + 1}"), Visibility.Visible, sample, line));
        return this;
    }

    /// <summary>A picture of the report, from the numbers of visible cases and samples; the function may say null when there is nothing to draw.</summary>
    public CheckBuilder Shows(Func<PictureNumbers, Picture?> picture, [CallerLineNumber] int line = 0)
    {
        _pictures.Add((picture, line));
        return this;
    }

    CheckBuilder Add(CaseDeclaration declaration)
    {
        _cases.Add(declaration);
        _lastAdded = 1;
        return this;
    }
}

internal sealed record CaseDeclaration(string Name, Visibility Visibility, object?[] Arguments, int Line)
{
    public Type? ExpectedException { get; init; }

    /// <summary>Other arguments of a random case, by the number of the attempt from 1; null for a case that is written out.</summary>
    public Func<int, object?[]>? Redraw { get; init; }
}
