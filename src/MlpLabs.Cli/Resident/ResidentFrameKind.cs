namespace MlpLabs.Cli.Resident;

/// <summary>The numbers are the protocol.</summary>
internal enum ResidentFrameKind : byte
{
    /// <summary>A command to run.</summary>
    Request = 1,
    /// <summary>It is being worked on; sent again and again, so that silence means death.</summary>
    Working = 2,
    /// <summary>Text for standard output.</summary>
    Output = 3,
    /// <summary>Text for standard error.</summary>
    Error = 4,
    /// <summary>The command has ended; its exit code.</summary>
    Ended = 5,
    /// <summary>Somebody else is being served: do it yourself.</summary>
    Busy = 6,
    /// <summary>Asks how many commands have been run, and says it.</summary>
    Count = 7,
    /// <summary>Asks whether a command is running, and says it by 1 or 0.</summary>
    IsBusy = 8,
}
