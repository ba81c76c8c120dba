using MlpLabs.Protocol.Values;

namespace MlpLabs.Sandbox.Observing;

/// <summary>What a worker is to do with one submission. Holds no expected value and no name of a check or a case.</summary>
public sealed record ObservationPlan
{
    /// <summary>The submission's assembly, already checked by the assembly policy.</summary>
    public required ReadOnlyMemory<byte> Assembly { get; init; }

    /// <summary>The methods that calls refer to by index.</summary>
    public required IReadOnlyList<MethodTarget> Methods { get; init; }

    /// <summary>The calls, in the order in which they are made.</summary>
    public required IReadOnlyList<PlannedCall> Calls { get; init; }

    /// <summary>Index of a call that the worker must know nothing of before it has answered all calls before it; null for none.</summary>
    public int? Barrier { get; init; }

    /// <summary>The limits of each group of calls; a group is one check. CPU and wall time are those of all its calls together.</summary>
    public required IReadOnlyList<Limits> Groups { get; init; }

    /// <summary>Groups that make no calls once another one has used up its time or brought a worker down: by group, the other.</summary>
    public IReadOnlyDictionary<int, int> OnlyAfter { get; init; } = new Dictionary<int, int>();
}

/// <summary>A public static method of the submission.</summary>
/// <param name="TypeName">Full name of its class as reflection writes it, <c>Outer+Nested</c> for a nested one.</param>
/// <param name="MethodName">Name of the method.</param>
/// <param name="Parameters">Shapes of its parameters.</param>
/// <param name="Result">Shape of its result.</param>
public sealed record MethodTarget(string TypeName, string MethodName, IReadOnlyList<ValueShape> Parameters, ValueShape Result);

/// <summary>One call: the method, the group whose limits count, and the arguments as .NET values of the declared types.</summary>
public sealed record PlannedCall(int Method, int Group, IReadOnlyList<object?> Arguments);

/// <summary>What a group of calls may use.</summary>
public sealed record Limits(double CpuSeconds, double WallSeconds, int MemoryMiB, int OutputKiB)
{
    public static Limits Default { get; } = new(CpuSeconds: 5, WallSeconds: 15, MemoryMiB: 256, OutputKiB: 256);
}
