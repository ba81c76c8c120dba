namespace MlpLabs.Protocol.Seccomp;

/// <summary>What the kernel does with a system call.</summary>
internal static class FilterAction
{
    public const uint Allow = 0x7FFF0000;
    public const uint KillProcess = 0x80000000;

    // An error number in the low half: EPERM, EACCES, ENOSYS.
    public const uint NotPermitted = Error | 1;
    public const uint AccessDenied = Error | 13;
    public const uint NoSuchCall = Error | 38;

    const uint Error = 0x00050000;
}
