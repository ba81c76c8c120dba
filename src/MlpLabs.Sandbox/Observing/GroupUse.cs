namespace MlpLabs.Sandbox.Observing;

/// <summary>What the calls of one group have used so far.</summary>
internal sealed class GroupUse(Limits limits)
{
    const int MaxCrashes = 2;

    double _cpuMs;
    double _wallMs;
    int _crashes;
    bool _timeIsUp;

    public Limits Limits => limits;

    public double CpuLeftMs => limits.CpuSeconds * 1000 - _cpuMs;

    public double WallLeftMs => limits.WallSeconds * 1000 - _wallMs;

    /// <summary>Why the group makes no more calls, or null when it does.</summary>
    public string? Closed =>
        _timeIsUp ? SandboxMessages.NotRunTime
        : _crashes >= MaxCrashes ? SandboxMessages.NotRunCrashes
        : null;

    public void Add(double cpuMs, double wallMs)
    {
        _cpuMs += cpuMs;
        _wallMs += wallMs;
    }

    public void TimeIsUp() => _timeIsUp = true;

    public void Crashed() => _crashes++;
}
