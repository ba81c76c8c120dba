namespace MlpLabs.Protocol.Splitting;

/// <summary>Why a zygote has ended, or a copy of it before it was a worker, as its exit code.</summary>
public enum ZygoteExit
{
    HostIsGone = 0,
    /// <summary>The practice submission did not come out as it should, or left threads behind.</summary>
    NotWarm = 10,
    /// <summary>A worker would share memory or open files with it.</summary>
    StateIsShared = 11,
    /// <summary>A copy of the process could not do what a worker must.</summary>
    TrialFailed = 12,
    /// <summary>The host asked for something that makes no sense.</summary>
    Misunderstood = 13,
}
