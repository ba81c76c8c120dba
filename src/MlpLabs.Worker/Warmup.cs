using System.Runtime.CompilerServices;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;
using MlpLabs.Worker.Calls;
using MlpLabs.Worker.Channel;

namespace MlpLabs.Worker;

/// <summary>Makes calls before the worker is asked for any: what .NET loads and compiles for them is there when a submission comes.</summary>
internal static class Warmup
{
    public static void Run(CallThread calls)
    {
        var load = LoadMessage.TryRead(new LoadMessage(default, new List<LoadedMethod>
        {
            Method(nameof(Returns), "(double[] a, double b)", "double[]", "double[,]", "double[][]", "int", "string", "bool"),
        }).ToFrame().Payload.Span)!;
        var submission = Submission.Of(typeof(Warmup).Assembly, load.Methods);
        var runner = new CallRunner(new FrameChannel(Stream.Null, Stream.Null), calls);
        Call(0, new double[] { 1 }, new double[,] { { 1 } }, new double[][] { [1] }, 1, "", true);

        void Call(int method, params object?[] arguments)
        {
            var bytes = new ReadOnlyMemory<byte>[arguments.Length];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = ValueWriter.TryWrite(load.Methods[method].Parameters[i], arguments[i]);
            runner.Start(submission, CallMessage.TryRead(new CallMessage(0, method, 0, bytes).ToFrame().Payload.Span)!);
            calls.AwaitIdle();
        }
    }

    // Never compiled ahead of time: whatever else is, the compiler is at hand before the seal.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double[] A, double B) Returns(double[] a, double[,] b, double[][] c, int d, string e, bool f)
    {
        // Without the constructor, which is compiled anew for every type of tuple.
        (double[] A, double B) result = default;
        result.A = a;
        result.B = d;
        return result;
    }

    // Lists and no arrays: .NET would compile the code for an array behind an interface in every worker.
    static LoadedMethod Method(string name, string result, params string[] parameters)
    {
        var shapes = new List<ValueShape>();
        for (var i = 0; i < parameters.Length; i++)
            shapes.Add(ValueShape.Parse(parameters[i])!);
        return new LoadedMethod(typeof(Warmup).FullName!, name, shapes, ValueShape.Parse(result)!);
    }
}
