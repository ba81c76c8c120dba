using MlpLabs.Protocol.Observing;

namespace MlpLabs.Worker.Calls;

/// <summary>A call under way, and whether it has been answered: return, console overflow and crash can come at the same time.</summary>
internal sealed class RunningCall(Submission submission, CallMessage message)
{
    int _answered;

    public Submission Submission => submission;

    public CallMessage Message => message;

    public CallableMethod? Method { get; set; }

    public object?[] Arguments { get; set; } = [];

    /// <summary>True for the first who asks.</summary>
    public bool TryAnswer() => Interlocked.Exchange(ref _answered, 1) == 0;
}
