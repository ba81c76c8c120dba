using System.Runtime.CompilerServices;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Judging;

/// <summary>Turns what the sandbox saw of a check's cases into verdicts. Knows nothing of processes.</summary>
internal sealed class Judge(Func<ThrownException, IReadOnlyList<SourcePlace>> placesOf)
{
    /// <summary>The endings that bring a check down before anything else counts, whichever came first.</summary>
    static readonly Verdict[] _stopping =
        [Verdict.TimeLimit, Verdict.MemoryLimit, Verdict.StackOverflow, Verdict.OutputLimit, Verdict.EndedEarly];

    public JudgedCheck Decide(Check check, IReadOnlyList<Observation> observations)
    {
        var cases = check.Cases.Select((c, i) => Decide(check, c, observations[i])).ToList();
        return new JudgedCheck(check, VerdictOf(cases), cases);
    }

    static Verdict VerdictOf(IReadOnlyList<JudgedCase> cases)
    {
        var verdicts = cases.Select(c => c.Report.Verdict).ToList();
        if (verdicts.Contains(Verdict.SystemError))
            return Verdict.SystemError;
        if (verdicts.Contains(Verdict.Forbidden))
            return Verdict.Forbidden;
        var stopped = verdicts.FindIndex(v => _stopping.Contains(v));
        return stopped >= 0 ? verdicts[stopped]
            : verdicts.Contains(Verdict.RuntimeError) ? Verdict.RuntimeError
            : verdicts.Contains(Verdict.WrongAnswer) ? Verdict.WrongAnswer
            : verdicts.Contains(Verdict.Skipped) ? Verdict.Skipped
            : Verdict.Passed;
    }

    JudgedCase Decide(Check check, Case @case, Observation seen)
    {
        var report = new CaseReport
        {
            Name = @case.Name,
            Visibility = @case.Visibility,
            Verdict = Verdict.Passed,
            Input = [.. check.Signature.Parameters.Select((p, i) => new Quantity(p.Name, p.Shape, @case.Arguments[i]))],
            Expected = check.FailureOf is null && @case.Expected is ExpectedValue v ? Split(check, v.Value) : [],
            Actual = seen.Ending == Ending.Returned ? Split(check, seen.Value) : [],
            ExpectedException = (@case.Expected as ExpectedException)?.ShortName,
            Exception = seen.Exception is null ? null : Describe(seen.Exception),
            Console = seen.Console,
            CpuMs = seen.CpuMs,
        };
        return seen.Ending switch
        {
            Ending.Returned => DecideValue(check, @case, seen, report),
            Ending.Threw => new JudgedCase(DecideException(@case, seen.Exception!, report), seen, []),
            Ending.NotRun => Ended(Verdict.Skipped, CaseMessages.NotRun),
            Ending.SystemError => Ended(Verdict.SystemError, CaseMessages.SystemFault),
            Ending.Forbidden => Ended(Verdict.Forbidden, CaseMessages.Limit(seen.Ending, check.Limits)),
            _ => Ended(Enum.Parse<Verdict>(seen.Ending.ToString()), CaseMessages.Limit(seen.Ending, check.Limits)),
        };

        JudgedCase Ended(Verdict verdict, string message) => new(report with { Verdict = verdict, Message = message }, seen, []);
    }

    static JudgedCase DecideValue(Check check, Case @case, Observation seen, CaseReport report)
    {
        if (@case.Expected is ExpectedException expected)
            return new JudgedCase(report with { Verdict = Verdict.WrongAnswer, Message = CaseMessages.ExpectedException(expected.ShortName) }, seen, []);

        if (check.FailureOf is { } failureOf)
            return new JudgedCase(DecideAccepted(check, seen, failureOf, report), seen, []);

        var right = ((ExpectedValue)@case.Expected).Value;
        var comparisons = Compare(check, @case.Arguments, right, seen.Value);
        if (comparisons.All(c => c.Agrees))
            return new JudgedCase(WithChanges(check, seen, report), seen, comparisons);
        return new JudgedCase(report with
        {
            Verdict = Verdict.WrongAnswer,
            Message = Explain(check, comparisons),
            Deviations = [.. InComputationOrder(check, comparisons).SelectMany(c => c.Deviations)],
            WrongPlaces = [.. comparisons.SelectMany(c => c.WrongPlaces)],
        }, seen, comparisons);
    }

    static CaseReport DecideAccepted(Check check, Observation seen, Func<object?, string?> failureOf, CaseReport report)
    {
        if (seen.Value is null)
            return report with { Verdict = Verdict.WrongAnswer, Message = CaseMessages.NullInstead("") };
        try
        {
            return failureOf(seen.Value) is { } failure
                ? report with { Verdict = Verdict.WrongAnswer, Message = failure }
                : WithChanges(check, seen, report);
        }
        catch (Exception error) // The grader's own code: an answer that it cannot judge is not the submission's fault.
        {
            return report with { Verdict = Verdict.SystemError, Message = CaseMessages.PredicateThrew(error.GetType().Name, error.Message) };
        }
    }

    /// <summary>One comparison per component.</summary>
    public static IReadOnlyList<Comparison> Compare(Check check, object?[] arguments, object? expected, object? actual) =>
        [.. check.Components.Select((component, k) => Comparison.Of(
            component.Name ?? FormattableString.Invariant($"Item{k + 1}"), component.Shape,
            Component(check, expected, k), Component(check, actual, k),
            index => check.ToleranceOf(arguments, index)))];

    public static object? Component(Check check, object? result, int k) =>
        check.Signature.Result is TupleShape ? ((ITuple)result!)[k] : result;

    static CaseReport WithChanges(Check check, Observation seen, CaseReport report) => seen.ChangedArguments.Count == 0
        ? report
        : report with
        {
            Verdict = Verdict.WrongAnswer,
            Message = CaseMessages.ChangedArguments(ChangedNames(check, seen)),
            ChangedArguments = ChangedNames(check, seen),
        };

    static string[] ChangedNames(Check check, Observation seen) => [.. seen.ChangedArguments.Select(i => check.Signature.Parameters[i].Name)];

    static CaseReport DecideException(Case @case, ThrownException thrown, CaseReport report)
    {
        if (@case.Expected is not ExpectedException expected || report.Exception!.NotFinished)
            return report with { Verdict = Verdict.RuntimeError, Message = CaseMessages.Threw(report.Exception!) };
        return thrown.TypeName == expected.TypeName || thrown.BaseTypeNames.Contains(expected.TypeName)
            ? report
            : report with { Verdict = Verdict.WrongAnswer, Message = CaseMessages.OtherException(expected.ShortName, report.Exception.TypeName) };
    }

    // The first deviating component is named; what follows from it is not a second mistake.
    static string Explain(Check check, IReadOnlyList<Comparison> comparisons)
    {
        var first = FirstDeviating(check, comparisons);
        return first.SizeMismatch is { } size
            ? size.Actual == "null" ? CaseMessages.NullInstead(size.Place) : CaseMessages.WrongSize(size.Place, size.Expected, size.Actual)
            : CaseMessages.WrongEntry(first.Leading!, first.Worst!, first.WrongEntries);
    }

    static Comparison FirstDeviating(Check check, IReadOnlyList<Comparison> comparisons) =>
        InComputationOrder(check, comparisons).First(c => !c.Agrees);

    static IEnumerable<Comparison> InComputationOrder(Check check, IReadOnlyList<Comparison> comparisons) =>
        ComputationOrder.Of(check).Select(k => comparisons[k]);

    static IReadOnlyList<Quantity> Split(Check check, object? result) =>
        [.. check.Components.Select((c, k) => new Quantity(c.Name ?? "", c.Shape, Component(check, result, k)))];

    ExceptionReport Describe(ThrownException thrown) => new(
        thrown.IsFrameworkType ? thrown.TypeName[(thrown.TypeName.LastIndexOf('.') + 1)..] : KnownExceptions.Own,
        thrown.Message,
        thrown is { IsFrameworkType: true, TypeName: "System.NotImplementedException" },
        placesOf(thrown));
}

/// <summary>A check with its verdict and everything diagnosis needs.</summary>
internal sealed record JudgedCheck(Check Check, Verdict Verdict, IReadOnlyList<JudgedCase> Cases);

/// <param name="Comparisons">One per component, when a value was compared; else empty.</param>
internal sealed record JudgedCase(CaseReport Report, Observation Seen, IReadOnlyList<Comparison> Comparisons);
