using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Tests.Observing;

static class Examples
{
    public static LoadMessage Load { get; } = new(new byte[] { 0xAA, 0xBB }, [
        new LoadedMethod("A+B", "F", [ValueShape.Parse("int")!, ValueShape.Parse("bool[]")!], ValueShape.Parse("(int a, bool)")!),
    ]);

    public static CallMessage Call { get; } = new(0x0807060504030201, 3, 16, [new byte[] { 9 }, new byte[] { 8, 7 }]);

    public static ThrownMessage Thrown { get; } = new("E", true, ["B"], "no", [new ThrownFrame(0x06000001, 2)]);

    public static ReplyMessage Returned { get; } = new()
    {
        CallId = 1, Status = ReplyStatus.Returned, Value = new byte[] { 5 }, ArgumentsAfter = [new byte[] { 6 }, default], Console = "hi",
    };

    public static ReplyMessage Threw { get; } = new() { CallId = -1, Status = ReplyStatus.Threw, Thrown = Thrown };

    public static OutputLimitMessage OutputLimit { get; } = new(2, "x");

    public static Frame[] Frames { get; } =
    [
        Load.ToFrame(), Call.ToFrame(), new ReadyMessage(13).ToFrame(), new(FrameKind.Loaded, default), Returned.ToFrame(), Threw.ToFrame(),
        Thrown.ToLoadFailedFrame(), OutputLimit.ToFrame(),
    ];
}
