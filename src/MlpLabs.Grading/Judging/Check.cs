using MlpLabs.Engine;
using MlpLabs.Grading.Pictures;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Judging;

/// <summary>One scored question with everything needed to ask and to judge it.</summary>
public sealed record Check
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required decimal Points { get; init; }
    public required MethodSignature Signature { get; init; }
    public required IReadOnlyList<Case> Cases { get; init; }
    public required Limits Limits { get; init; }

    /// <summary>Tolerance by a case's arguments and by an entry's index in its flattened component.</summary>
    public Func<object?[], int, Tolerance> ToleranceOf { get; init; } = static (_, _) => Tolerance.T1;

    /// <summary>Component names in the order of computation.</summary>
    public IReadOnlyList<string> ComputationOrder { get; init; } = [];

    /// <summary>Whether no component is computed from another one, so that none is the first to be off.</summary>
    public bool AreIndependent { get; init; }

    /// <summary>The loss whose gradients the components are; null where they are none.</summary>
    public Loss? Loss { get; init; }

    /// <summary>Ids of the checks without which this one is skipped.</summary>
    public IReadOnlyList<string> Prerequisites { get; init; } = [];

    /// <summary>For checks with many right answers: null when an answer is right, else what it lacks.</summary>
    public Func<object?, string?>? FailureOf { get; init; }

    /// <summary>Whether this check can only be judged where the graders are: the visible examples do not carry what it needs.</summary>
    public bool NeedsGrader { get; init; }

    /// <summary>Inputs that are called for pictures alone: they are not judged and not scored, and the student may see their numbers.</summary>
    public IReadOnlyList<Case> Samples { get; init; } = [];

    /// <summary>What the report draws.</summary>
    public IReadOnlyList<PictureDeclaration> Pictures { get; init; } = [];

    /// <summary>The components of a result: the elements of a tuple, or the result itself under an empty name.</summary>
    public IReadOnlyList<TupleField> Components =>
        Signature.Result is TupleShape tuple ? tuple.Fields : [new TupleField("", Signature.Result)];
}

/// <summary>The student's method: its name, its parameters and its result.</summary>
public sealed record MethodSignature(string Name, IReadOnlyList<Parameter> Parameters, ValueShape Result)
{
    /// <summary>As C# declares it.</summary>
    public override string ToString() =>
        $"{Result} {Name}({string.Join(", ", Parameters.Select(p => $"{p.Shape} {p.Name}"))})";
}

public sealed record Parameter(string Name, ValueShape Shape);

/// <summary>One input and what must come of it.</summary>
public sealed record Case(string Name, Visibility Visibility, object?[] Arguments, Expectation Expected);

/// <summary>What must come of a case.</summary>
public abstract record Expectation;

/// <summary>This value, within the tolerance.</summary>
public sealed record ExpectedValue(object? Value) : Expectation;

/// <summary>An exception of this type or of one derived from it.</summary>
/// <param name="TypeName">Full name of the type.</param>
public sealed record ExpectedException(string TypeName) : Expectation
{
    public string ShortName => TypeName[(TypeName.LastIndexOf('.') + 1)..];
}
