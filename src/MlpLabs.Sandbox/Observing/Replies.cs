using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Turns a worker's answer into an observation; everything in it is checked against what was asked.</summary>
internal static class Replies
{
    const string OutOfMemory = "System.OutOfMemoryException";

    /// <summary>The observation, or null when the value is not of the declared type.</summary>
    public static Observation? Read(ReplyMessage reply, MethodTarget method, IReadOnlyList<ReadOnlyMemory<byte>> sent)
    {
        var thrown = reply.Thrown is null ? null : ExceptionOf(reply.Thrown);
        object? value = null;
        if (reply.Status == ReplyStatus.Returned && !ValueReader.TryRead(method.Result, reply.Value.Span, out value))
            return null;
        if (reply.ArgumentsAfter.Length != 0 && reply.ArgumentsAfter.Length != sent.Count)
            return null;

        var observation = new Observation
        {
            Ending = Ending.Returned,
            Value = value,
            ChangedArguments = Changed(reply.ArgumentsAfter, method.Parameters, sent),
            Console = reply.Console,
            Exception = thrown,
        };
        return reply.Status switch
        {
            ReplyStatus.Returned => observation,
            ReplyStatus.TooLarge => observation with { Ending = Ending.OutputLimit, Reason = SandboxMessages.ValueTooLarge },
            _ when thrown is { IsFrameworkType: true, TypeName: OutOfMemory } =>
                observation with { Ending = Ending.MemoryLimit, Reason = SandboxMessages.OutOfMemoryThrown },
            _ => observation with { Ending = Ending.Threw },
        };
    }

    public static ThrownException ExceptionOf(ThrownMessage thrown) => new(
        thrown.TypeName, thrown.IsFrameworkType, thrown.BaseTypeNames, thrown.Message,
        [.. thrown.Frames.Select(frame => new StackPlace(frame.MethodToken, frame.ILOffset))]);

    static List<int> Changed(IReadOnlyList<ReadOnlyMemory<byte>> after, IReadOnlyList<ValueShape> parameters, IReadOnlyList<ReadOnlyMemory<byte>> sent)
    {
        var changed = new List<int>();
        for (var i = 0; i < after.Count; i++)
            if (parameters[i].HoldsArray && !after[i].Span.SequenceEqual(sent[i].Span))
                changed.Add(i);
        return changed;
    }
}
