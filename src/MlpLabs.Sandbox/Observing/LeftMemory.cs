using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Whether the groups of calls before the present one have left memory in their worker that it then lacks.</summary>
/// <remarks>
/// How it works: a worker's own memory is known before its first call, and what it holds is looked at when another group begins. What it cannot
/// see: memory that work left behind takes later, which <see cref="LeftWork"/> looks for; and all of it outside Linux.
/// </remarks>
internal sealed class LeftMemory
{
    // New code and garbage that has not been collected take some too, and nobody runs into a limit for so little.
    const double Much = 1.0 / 8;

    readonly int _process;
    readonly double _muchBytes;
    readonly long? _ownBytes;
    long? _beforeGroupBytes;

    /// <summary>Remembers what a worker holds that has made no call yet.</summary>
    public LeftMemory(int process, int limitMiB)
    {
        _process = process;
        _muchBytes = Much * limitMiB * (1 << 20);
        _ownBytes = _beforeGroupBytes = HeldMemory.ReadBytes(process);
    }

    /// <summary>Looks at what is there when another group begins to make calls.</summary>
    public void BeginGroup() => _beforeGroupBytes = HeldMemory.ReadBytes(_process);

    /// <summary>Whether it was much, or is not known.</summary>
    public bool IsMuch => !(_beforeGroupBytes - _ownBytes <= _muchBytes);
}
