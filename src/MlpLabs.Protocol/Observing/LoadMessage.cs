using MlpLabs.Protocol.Bytes;
using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Observing;

/// <summary>Host to worker: the submission's assembly and the methods that calls name by index.</summary>
public sealed record LoadMessage(ReadOnlyMemory<byte> Assembly, IReadOnlyList<LoadedMethod> Methods)
{
    const int MaxMethods = 1000;
    const int MaxNameBytes = 4096;

    public Frame ToFrame()
    {
        var output = new ByteWriter(Frame.MaxBytes);
        output.Block(Assembly.Span);
        output.Int32(Methods.Count);
        foreach (var method in Methods)
        {
            output.Text(method.TypeName);
            output.Text(method.MethodName);
            output.Text(method.Result.Notation);
            output.Int32(method.Parameters.Count);
            foreach (var parameter in method.Parameters)
                output.Text(parameter.Notation);
        }
        return new Frame(FrameKind.Load, output.ToArray());
    }

    public static LoadMessage? TryRead(ReadOnlySpan<byte> payload)
    {
        var input = new ByteReader(payload);
        var assembly = input.Block().ToArray();
        var methods = new List<LoadedMethod>();
        for (var left = input.Count(MaxMethods); left > 0 && !input.Failed; left--)
        {
            var type = input.Text(MaxNameBytes);
            var name = input.Text(MaxNameBytes);
            var result = ValueShape.Parse(input.Text(MaxNameBytes));
            var parameters = new List<ValueShape>();
            for (var more = input.Count(CallMessage.MaxArguments); more > 0 && !input.Failed; more--)
                if (ValueShape.Parse(input.Text(MaxNameBytes)) is { } parameter)
                    parameters.Add(parameter);
                else
                    input.Fail();
            if (result is null)
                return null;
            methods.Add(new LoadedMethod(type, name, parameters, result));
        }
        return input.Finished ? new LoadMessage(assembly, methods) : null;
    }
}

/// <summary>A public static method to be called.</summary>
/// <param name="TypeName">Full name of its class as reflection writes it.</param>
public sealed record LoadedMethod(string TypeName, string MethodName, IReadOnlyList<ValueShape> Parameters, ValueShape Result);
