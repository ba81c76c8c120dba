using MlpLabs.Grading.Judging;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Tests;

/// <summary>Checks as a test writes them: the signature in C#'s notation, then the cases.</summary>
internal static class TestCheck
{
    public static Check Of(string result, string name, string parameters, params Case[] cases) => new()
    {
        Id = "the-check",
        Title = "The check",
        Points = 4,
        Signature = Signature(result, name, parameters),
        Cases = cases,
        Limits = Limits.Default,
    };

    public static MethodSignature Signature(string result, string name, string parameters) =>
        // A tuple needs two elements: the last one stands in for a single parameter's missing company.
        new(name, [.. ((TupleShape)Shape($"({parameters}, int end, int end2)")).Fields.SkipLast(2).Select(f => new Parameter(f.Name!, f.Shape))], Shape(result));

    public static ValueShape Shape(string notation) => ValueShape.Parse(notation) ?? throw new FormatException(notation);

    public static Case Visible(object?[] arguments, object? expected) =>
        new($"visible {ValueText.Of(arguments)}", Visibility.Visible, arguments, new ExpectedValue(expected));

    public static Case Hidden(object?[] arguments, object? expected) =>
        new($"hidden {arguments.GetHashCode()}", Visibility.Hidden, arguments, new ExpectedValue(expected));

    public static Case Throwing<TException>(params object?[] arguments) where TException : Exception =>
        new("throws", Visibility.Visible, arguments, new ExpectedException(typeof(TException).FullName!));

    public static JudgedCheck Judge(Check check, params Observation[] seen) => new Judge(_ => []).Decide(check, seen);
}
