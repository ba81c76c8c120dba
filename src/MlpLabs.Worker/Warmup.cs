using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;
using MlpLabs.Worker.Calls;
using MlpLabs.Worker.Channel;

namespace MlpLabs.Worker;

/// <summary>Makes calls before the worker is asked for any: what .NET loads and compiles for them is there when a submission comes.</summary>
internal static class Warmup
{
    public static void Run()
    {
        var load = LoadMessage.TryRead(new LoadMessage(default, [
            Method(nameof(Returns), "(double[] a, double b)", "double[]", "double[,]", "double[][]", "int", "string", "bool"),
            Method(nameof(Throws), "double", "double"),
        ]).ToFrame().Payload.Span)!;
        var submission = Submission.Of(typeof(Warmup).Assembly, load.Methods);
        var runner = new CallRunner(new FrameChannel(Stream.Null, Stream.Null));
        Call(runner, submission, load.Methods, 0, new double[] { 1 }, new double[,] { { 1 } }, new double[][] { [1] }, 1, "", true);
        Call(runner, submission, load.Methods, 1, 1.0);
    }

    public static (double[] A, double B) Returns(double[] a, double[,] b, double[][] c, int d, string e, bool f) => (a, d);

    public static double Throws(double x) => throw new NotImplementedException();

    static LoadedMethod Method(string name, string result, params string[] parameters) => new(
        typeof(Warmup).FullName!, name, [.. parameters.Select(p => ValueShape.Parse(p)!)], ValueShape.Parse(result)!);

    static void Call(CallRunner runner, Submission submission, IReadOnlyList<LoadedMethod> methods, int method, params object?[] arguments)
    {
        var bytes = new ReadOnlyMemory<byte>[arguments.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = ValueWriter.TryWrite(methods[method].Parameters[i], arguments[i]);
        runner.Start(submission, CallMessage.TryRead(new CallMessage(0, method, 0, bytes).ToFrame().Payload.Span)!).Join();
    }
}
