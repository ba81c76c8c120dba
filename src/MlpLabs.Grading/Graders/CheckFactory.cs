using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Pictures;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Graders;

/// <summary>Turns what a grader script declared into checks, computing every expected value; whatever does not fit is an error with the script's line.</summary>
internal sealed partial class CheckFactory
{
    readonly string _file;
    readonly Limits _limits;
    readonly List<PackError> _errors = [];

    CheckFactory(string file, Limits limits)
    {
        _file = file;
        _limits = limits;
    }

    public static PackResult<IReadOnlyList<Check>> Build(string file, Limits limits, IReadOnlyList<CheckBuilder> declared)
    {
        var factory = new CheckFactory(file, limits);
        if (declared.Count == 0)
            return PackResult<IReadOnlyList<Check>>.Wrong(new PackError(file, 0, 0, PackMessages.NoChecks));
        var checks = new List<Check>();
        foreach (var builder in declared)
        {
            if (factory.Build(builder, declared, checks) is { } check)
                checks.Add(check);
        }
        factory.KeepHiddenCasesHidden(checks, declared);
        return factory._errors.Count > 0
            ? PackResult<IReadOnlyList<Check>>.Wrong(factory._errors)
            : PackResult<IReadOnlyList<Check>>.Of(checks);
    }

    // A picture shows what comes of a sample: one that is also a hidden case would give that case away.
    void KeepHiddenCasesHidden(IReadOnlyList<Check> checks, IReadOnlyList<CheckBuilder> declared)
    {
        foreach (var check in checks)
            foreach (var sample in check.Samples)
                foreach (var other in checks.Where(c => c.Signature.Name == check.Signature.Name))
                    if (other.Cases.FirstOrDefault(c => c.Visibility == Visibility.Hidden && AreAlike(c.Arguments, sample.Arguments)) is { } hidden)
                        Error(declared.First(d => d.Id == check.Id).Line, PackMessages.SampleIsHidden(check.Id, sample.Name, hidden.Name));
    }

    static bool AreAlike(object?[] a, object?[] b) => a.Length == b.Length && a.Zip(b).All(pair => Values.Identical(pair.First, pair.Second));

    Check? Build(CheckBuilder declared, IReadOnlyList<CheckBuilder> all, IReadOnlyList<Check> earlier)
    {
        if (!IdPattern().IsMatch(declared.Id))
            return Error(declared.Line, PackMessages.BadCheckId(declared.Id));
        if (earlier.Any(c => c.Id == declared.Id))
            return Error(declared.Line, PackMessages.DuplicateCheck(declared.Id));
        if (declared.Reference is null || declared.Method is null)
            return Error(declared.Line, PackMessages.MissingReference);
        if (declared.Points <= 0)
            return Error(declared.Line, PackMessages.BadPoints(declared.Id));
        if (declared.Cases.Count == 0)
            return Error(declared.Line, PackMessages.NoCases);
        var earlierIds = earlier.Select(c => c.Id).ToList();
        if (declared.Prerequisites.FirstOrDefault(p => !earlierIds.Contains(p)) is { } unknown)
            return Error(declared.Line, PackMessages.UnknownPrerequisite(declared.Id, unknown, earlierIds));
        if (SignatureOf(declared) is not { } signature)
            return null;
        if (declared.Cases.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Error(twice.Last().Line, PackMessages.DuplicateCase(declared.Id, twice.Key));

        var check = new Check
        {
            Id = declared.Id,
            Title = declared.Title,
            Points = declared.Points,
            Signature = signature,
            Limits = _limits,
            ToleranceOf = declared.ToleranceOf,
            ComputationOrder = declared.ComputationOrder,
            AreIndependent = declared.AreIndependent,
            Loss = declared.Loss,
            Prerequisites = declared.Prerequisites,
            FailureOf = declared.FailureOf is { } failureOf ? answer => GraderDeadline.Run(() => (string?)Invoke(failureOf, [answer]), GraderDeadline.Default) : null,
            NeedsGrader = declared.FailureOf is not null,
            Cases = [],
        };
        var components = check.Components.Select(c => c.Name ?? "").ToList();
        if (declared.ComputationOrder.FirstOrDefault(c => !components.Contains(c)) is { } stranger)
            return Error(declared.Line, PackMessages.UnknownComponent(declared.Id, stranger, components));
        if (declared.AreIndependent && (declared.ComputationOrder.Count > 0 || components.Count < 2))
            return Error(declared.Line, declared.ComputationOrder.Count > 0 ? PackMessages.OrderedAndIndependent(declared.Id) : PackMessages.NothingToBeIndependent(declared.Id));
        if (Settle(declared, all) is not { } settled)
            return null;

        var cases = settled.Select(c => Build(declared, signature, c)).ToList();
        var samples = declared.Samples.Select(c => Build(declared, signature, c)).ToList();
        return cases.Contains(null) || samples.Contains(null) ? null : check with
        {
            Cases = [.. cases.Select(c => c!)],
            Samples = [.. samples.Select(c => c!)],
            Pictures = [.. declared.Pictures.Select(p => new PictureDeclaration(numbers => GraderDeadline.Run(() => p.Picture(numbers), GraderDeadline.Default), _file, p.Line))],
        };
    }

    IReadOnlyList<CaseDeclaration>? Settle(CheckBuilder declared, IReadOnlyList<CheckBuilder> all)
    {
        try
        {
            return CaseDraws.Settle(declared, all);
        }
        catch (Exception error) // The function that draws is the author's code.
        {
            Error(declared.Line, PackMessages.ScriptThrew(error.GetType().Name, error.Message));
            return null;
        }
    }

    MethodSignature? SignatureOf(CheckBuilder declared)
    {
        var method = declared.Reference!.Method;
        var parameters = new List<Parameter>();
        foreach (var p in method.GetParameters())
        {
            if (ValueShape.FromType(p.ParameterType, TupleNames(p)) is not { } shape)
            {
                Error(declared.Line, PackMessages.BadType(declared.Id, $"parameter {p.Name}", p.ParameterType.Name));
                return null;
            }
            parameters.Add(new Parameter(p.Name!, shape));
        }
        if (method.ReturnType == typeof(void))
        {
            Error(declared.Line, PackMessages.ReferenceReturnsNothing);
            return null;
        }
        if (ValueShape.FromType(method.ReturnType, TupleNames(method.ReturnParameter)) is { } result)
            return new MethodSignature(declared.Method!, parameters, result);
        Error(declared.Line, PackMessages.BadType(declared.Id, "the result", method.ReturnType.Name));
        return null;
    }

    static IReadOnlyList<string?>? TupleNames(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<TupleElementNamesAttribute>()?.TransformNames.ToArray();

    Case? Build(CheckBuilder declared, MethodSignature signature, CaseDeclaration @case)
    {
        if (@case.Arguments.Length != signature.Parameters.Count)
        {
            Error(@case.Line, PackMessages.ArgumentCount(declared.Id, @case.Name, signature.Parameters.Count, @case.Arguments.Length));
            return null;
        }
        var arguments = new object?[@case.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = signature.Parameters[i];
            arguments[i] = Convert(@case.Arguments[i], parameter.Shape.ClrType);
            if (arguments[i] is { } value && parameter.Shape.ClrType.IsInstanceOfType(value))
                continue;
            Error(@case.Line, PackMessages.ArgumentType(declared.Id, @case.Name, parameter.Name, parameter.Shape.Notation, @case.Arguments[i]?.GetType().Name ?? "null"));
            return null;
        }
        return Expect(declared, signature, @case, arguments) is { } expected
            ? new Case(@case.Name, @case.Visibility, arguments, expected)
            : null;
    }

    // A case may write 1 for 1.0.
    static object? Convert(object? value, Type type) => value switch
    {
        int i when type == typeof(double) => (double)i,
        int i when type == typeof(long) => (long)i,
        _ => value,
    };

    Expectation? Expect(CheckBuilder declared, MethodSignature signature, CaseDeclaration @case, object?[] arguments)
    {
        var given = arguments.Select(Values.Clone).ToArray();
        object? value;
        try
        {
            value = Invoke(declared.Reference!, given);
        }
        catch (Exception error) // The reference is the author's code: any exception is either declared or an error of the pack.
        {
            if (@case.ExpectedException is { } type && type.IsInstanceOfType(error))
                return new ExpectedException(type.FullName!);
            Error(@case.Line, PackMessages.ReferenceThrew(declared.Id, @case.Name, error.GetType().Name, error.Message));
            return null;
        }
        if (@case.ExpectedException is { } missing)
        {
            Error(@case.Line, PackMessages.ReferenceDidNotThrow(declared.Id, @case.Name, missing.Name));
            return null;
        }
        for (var i = 0; i < given.Length; i++)
        {
            if (Values.Identical(given[i], arguments[i]))
                continue;
            Error(@case.Line, PackMessages.ReferenceChangedArguments(declared.Id, @case.Name, signature.Parameters[i].Name));
            return null;
        }
        return IsAccepted(declared, @case, value) ? new ExpectedValue(value) : null;
    }

    bool IsAccepted(CheckBuilder declared, CaseDeclaration @case, object? answer)
    {
        if (declared.FailureOf is null)
            return true;
        try
        {
            if (Invoke(declared.FailureOf, [answer]) is not string failure)
                return true;
            Error(@case.Line, PackMessages.ReferenceNotAccepted(declared.Id, @case.Name, failure));
        }
        catch (Exception error) // The predicate is the author's code, and its parameter may have another type than the reference's answer.
        {
            Error(@case.Line, PackMessages.PredicateFailed(declared.Id, @case.Name, error.GetType().Name, error.Message));
        }
        return false;
    }

    static object? Invoke(Delegate function, object?[] arguments) =>
        function.Method.Invoke(function.Target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    Check? Error(int line, string message)
    {
        _errors.Add(new PackError(_file, line, 1, message));
        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();
}
