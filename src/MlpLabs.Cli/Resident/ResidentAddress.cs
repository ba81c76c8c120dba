using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using MlpLabs.Grading;

namespace MlpLabs.Cli.Resident;

/// <summary>Where the resident process of this user and of exactly this program listens.</summary>
/// <remarks>
/// How it works: the socket stands in a folder that only its owner may enter, under <c>XDG_RUNTIME_DIR</c> or, where there is none, under
/// <c>/tmp</c>. Its name is made from the folder and the versions of the program, so another build never answers. Both ends ask the kernel who
/// the other one is and hang up when it is another user. What it cannot stop: other processes of the same user, which can do all that the
/// user can.
/// </remarks>
[SupportedOSPlatform("linux")]
internal static partial class ResidentAddress
{
    const int SocketLevel = 1;
    const int PeerCredentials = 17;
    const int UserInCredentials = 4;
    const int CredentialBytes = 12;
    const int NameChars = 24;
    // What the kernel takes as the path of a socket.
    const int MaxPathBytes = 107;

    const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The path of the socket; whether anybody listens there is another question. Null where there can be none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Held for as long as a resident process lives, so that two that start at once end as one.</summary>
    public static string LockFile => Path + ".lock";

    /// <summary>What a resident process writes when it fails.</summary>
    public static string LogFile => Path + ".log";

    /// <summary>Makes the folder; false when it is not this user's own.</summary>
    public static bool MakeFolder()
    {
        if (Path is null)
            return false;
        try
        {
            var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(Path)!);
            Directory.CreateDirectory(folder.FullName, Mine);
            // Only its owner may change a folder's mode: one that belongs to somebody else is not used.
            File.SetUnixFileMode(folder.FullName, Mine);
            return folder.LinkTarget is null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The process at the other end; null when it belongs to another user.</summary>
    public static int? PeerOf(Socket socket)
    {
        Span<byte> credentials = stackalloc byte[CredentialBytes];
        return socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) == CredentialBytes
            && MemoryMarshal.Read<uint>(credentials[UserInCredentials..]) == UserId()
            ? MemoryMarshal.Read<int>(credentials)
            : null;
    }

    static string? Find()
    {
        var runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        var folder = runtime is { Length: > 0 } && Directory.Exists(runtime)
            ? System.IO.Path.Combine(runtime, "mlplabs")
            : string.Create(CultureInfo.InvariantCulture, $"/tmp/mlplabs-{UserId()}");
        var key = CacheFolder.Key(
            System.Text.Encoding.UTF8.GetBytes(AppContext.BaseDirectory),
            typeof(ResidentAddress).Module.ModuleVersionId.ToByteArray(), typeof(CacheFolder).Module.ModuleVersionId.ToByteArray(),
            typeof(Reporting.HtmlReport).Module.ModuleVersionId.ToByteArray(), typeof(Sandbox.IsolationTier).Module.ModuleVersionId.ToByteArray());
        var path = System.IO.Path.Combine(folder, key[..NameChars]);
        return System.Text.Encoding.UTF8.GetByteCount(path) <= MaxPathBytes ? path : null;
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint UserId();
}
