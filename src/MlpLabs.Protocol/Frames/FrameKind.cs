namespace MlpLabs.Protocol.Frames;

/// <summary>What a frame between host and worker says. The numbers are the protocol.</summary>
public enum FrameKind : byte
{
    /// <summary>Host: the assembly and the methods in it. Once.</summary>
    Load = 1,
    /// <summary>Host: make one call, after those that came before.</summary>
    Call = 2,

    /// <summary>Worker: it has started; one byte says whether it has sealed itself.</summary>
    Ready = 16,
    /// <summary>Worker: the assembly is loaded; no payload.</summary>
    Loaded = 17,
    /// <summary>Worker: the assembly cannot be loaded.</summary>
    LoadFailed = 18,
    /// <summary>Worker: how the call ended.</summary>
    Reply = 19,
    /// <summary>Worker: the call writes more to the console than it may, and has been stopped; it waits to be killed.</summary>
    OutputLimit = 20,
}
