using System.Runtime.CompilerServices;
using MlpLabs.Grading.Judging;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Grading.Pictures;

/// <summary>A case whose numbers the student sees, or an input that was called for a picture alone.</summary>
public sealed class ShownCase
{
    readonly Check _check;
    readonly object?[] _arguments;
    readonly object? _expected;
    readonly object? _actual;

    internal ShownCase(Check check, Case @case, bool returned, object? actual, bool passed)
    {
        _check = check;
        _arguments = @case.Arguments;
        _expected = (@case.Expected as ExpectedValue)?.Value;
        _actual = actual;
        Name = @case.Name;
        Returned = returned && _expected is not null;
        Passed = passed;
    }

    public string Name { get; }

    /// <summary>Whether a value was expected and one came back.</summary>
    public bool Returned { get; }

    /// <summary>Whether the case passed; false for an input that is not judged.</summary>
    public bool Passed { get; }

    /// <summary>The argument of this parameter of the reference lambda.</summary>
    public T Argument<T>(string parameter)
    {
        for (var i = 0; i < _arguments.Length; i++)
            if (_check.Signature.Parameters[i].Name == parameter)
                return (T)_arguments[i]!;
        throw new ArgumentException($"{_check.Signature.Name} has no parameter {parameter}.");
    }

    /// <summary>The right value of a component; of the whole result when it is no tuple.</summary>
    public T Expected<T>(string component = "") => (T)Component(_expected, component)!;

    /// <summary>The student's value of a component, or the type's default where nothing came back. It may be null, of any size, and not finite.</summary>
    public T? Actual<T>(string component = "") => Returned && _actual is not null ? (T?)Component(_actual, component) : default;

    /// <summary>The names of the result's components in the order of computation; one empty name when the result is no tuple.</summary>
    public IReadOnlyList<string> Components => [.. ComputationOrder.Of(_check).Select(k => _check.Components[k].Name ?? "")];

    /// <summary>Whether no component is computed from another one.</summary>
    public bool AreIndependent => _check.AreIndependent;

    /// <summary>By how much an entry may miss, by its index in its flattened component.</summary>
    public Tolerance ToleranceOf(int index) => _check.ToleranceOf(_arguments, index);

    /// <summary>The right numbers of a component, row by row; empty for a component that does not consist of numbers.</summary>
    public double[] ExpectedNumbers(string component = "") => NumberParts.Flat(NumberParts.Of(Expected<object?>(component)) ?? []);

    /// <summary>The student's numbers of a component, row by row; null where nothing came back or the shape is not the expected one.</summary>
    public double[]? ActualNumbers(string component = "")
    {
        if (!Returned || NumberParts.Of(Expected<object?>(component)) is not { } expected || NumberParts.Of(Actual<object?>(component)) is not { } actual)
            return null;
        return NumberParts.HaveOneShape(expected, actual) ? NumberParts.Flat(actual) : null;
    }

    /// <summary>
    /// The student's numbers of a matrix in the expected order, where the answer has its rows and columns exchanged and so another shape; null otherwise.
    /// Of a square matrix the shape does not tell.
    /// </summary>
    public double[]? ExchangedNumbers(string component) =>
        Returned && Expected<object?>(component) is double[,] right && Actual<object?>(component) is double[,] own
            && own.GetLength(0) == right.GetLength(1) && own.GetLength(1) == right.GetLength(0) && own.GetLength(0) != own.GetLength(1)
            ? [.. Enumerable.Range(0, right.Length).Select(k => own[k % right.GetLength(1), k / right.GetLength(1)])]
            : null;

    object? Component(object? result, string component)
    {
        if (_check.Signature.Result is not TupleShape tuple)
            return component.Length == 0 ? result : throw Unknown(component);
        for (var k = 0; k < tuple.Fields.Count; k++)
            if (tuple.Fields[k].Name == component)
                return ((ITuple)result!)[k];
        throw Unknown(component);
    }

    ArgumentException Unknown(string component) => new($"The result of {_check.Signature.Name} has no component “{component}”.");
}
