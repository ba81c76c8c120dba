using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;
using MlpLabs.Worker.Calls;
using MlpLabs.Worker.Channel;

namespace MlpLabs.Worker.Splitting;

/// <summary>A submission of ours from its loading to its last answer, without a host.</summary>
internal static class Rehearsal
{
    const int MaxConsoleChars = 1000;

    static readonly (string Method, string Result, (string Type, object Value)[] Arguments, ReplyStatus Expected)[] _calls =
    [
        ("Sigmoid", "double", [("double", 0.5)], ReplyStatus.Returned),
        ("Thresholds", "bool[]", [("int", 3), ("double[]", new[] { 0.2, 0.7 })], ReplyStatus.Returned),
        ("Forward", "(double[], double[])", [("double[,]", _W), ("double[]", _b), ("double[]", _x)], ReplyStatus.Returned),
        ("Gradient", "(double[,], double[], double)", [("double[,]", _W), ("double[]", _b), ("double[]", _x), ("double[]", _b)], ReplyStatus.Returned),
        ("Layers", "double[][]", [("double[][][]", new double[][][] { [[0.1, 0.2], [0.3, -0.4]], [[1, 2]] }), ("double[]", _x)], ReplyStatus.Returned),
        ("Parameters", "int", [("int[]", new[] { 2, 3, 1 })], ReplyStatus.Returned),
        ("Statistics", "double", [("double[]", new[] { 0.3, 0.1, 0.4, 0.1 }), ("int[]", new[] { 1, 0, 1 })], ReplyStatus.Returned),
        ("Drawn", "string", [("double[]", new[] { 0.0, 1, 2, 3 }), ("double[]", _x)], ReplyStatus.Returned),
        ("Trained", "double", [("int", 7), ("int", 20)], ReplyStatus.Returned),
        ("Unfinished", "double", [("double", 1.0)], ReplyStatus.Threw),
        ("OutOfRange", "double", [("double[]", _x)], ReplyStatus.Threw),
        ("Last", "bool", [], ReplyStatus.Returned),
    ];

    static double[,] _W => new[,] { { 0.1, -0.2 }, { 0.3, 0.4 }, { -0.5, 0.6 } };

    static double[] _b => [0.1, 0.2, 0.3];

    static double[] _x => [1, 0.5];

    /// <summary>Makes the calls; whether each ended as it should. The thread that made them has ended, or is about to.</summary>
    public static bool Succeeds()
    {
        var answers = new MemoryStream();
        var channel = new FrameChannel(new MemoryStream(Frames()), answers);
        var thread = new CallThread();
        new MessageLoop(channel, new CallRunner(channel, thread)).Run();
        thread.AwaitIdle();
        return AreRight(answers);
    }

    static byte[] Frames()
    {
        var practice = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "MlpLabs.Practice.dll"));
        var methods = _calls.Select(call => new LoadedMethod("MlpLabs.Practice.Practice", call.Method, [.. call.Arguments.Select(a => ValueShape.Parse(a.Type)!)], ValueShape.Parse(call.Result)!));
        var frames = new MemoryStream();
        frames.Write(new LoadMessage(practice, [.. methods]).ToFrame().ToBytes());
        for (var i = 0; i < _calls.Length; i++)
            frames.Write(new CallMessage(i, i, MaxConsoleChars, [.. _calls[i].Arguments.Select(a => (ReadOnlyMemory<byte>)ValueWriter.TryWrite(ValueShape.Parse(a.Type)!, a.Value)!)]).ToFrame().ToBytes());
        return frames.ToArray();
    }

    static bool AreRight(MemoryStream answers)
    {
        var decoder = new FrameDecoder();
        decoder.Append(answers.GetBuffer().AsSpan(0, (int)answers.Length));
        if (!decoder.TryRead(out var loaded) || loaded.Kind != FrameKind.Loaded)
            return false;
        foreach (var call in _calls)
            if (!decoder.TryRead(out var answer) || answer.Kind != FrameKind.Reply || ReplyMessage.TryRead(answer.Payload.Span) is not { } reply || reply.Status != call.Expected)
                return false;
        return true;
    }
}
