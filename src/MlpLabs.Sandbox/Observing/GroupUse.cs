namespace MlpLabs.Sandbox.Observing;

/// <summary>What the calls of one group have used so far.</summary>
internal sealed class GroupUse(Limits limits)
{
    const int MaxCrashes = 2;

    /// <summary>What the answers of one group may add up to: the host keeps all of them.</summary>
    const long MaxAnswerBytes = 8 << 20;

    long _answerBytes;
    double _cpuMs;
    double _wallMs;
    int _crashes;
    bool _timeIsUp;
    bool _hasRepeated;

    public Limits Limits => limits;

    public double CpuLeftMs => limits.CpuSeconds * 1000 - _cpuMs;

    public double WallLeftMs => limits.WallSeconds * 1000 - _wallMs;

    /// <summary>Why the group makes no more calls, or null when it does.</summary>
    public string? Closed =>
        _timeIsUp ? SandboxMessages.NotRunTime
        : _crashes >= MaxCrashes ? SandboxMessages.NotRunCrashes
        : null;

    /// <summary>Whether no call has used up the time or brought the process down.</summary>
    public bool IsSound => !_timeIsUp && _crashes == 0;

    public void Add(double cpuMs, double wallMs)
    {
        _cpuMs += cpuMs;
        _wallMs += wallMs;
    }

    /// <summary>Whether an answer of this size may still be kept.</summary>
    public bool TakesAnswer(int bytes) => (_answerBytes += bytes) <= MaxAnswerBytes;

    /// <summary>Whether a call may be made once more; true only once. What the first attempt used is charged to nobody, and must not add up.</summary>
    public bool TakeRepeat() => !_hasRepeated && (_hasRepeated = true);

    public void TimeIsUp() => _timeIsUp = true;

    public void Crashed() => _crashes++;
}
