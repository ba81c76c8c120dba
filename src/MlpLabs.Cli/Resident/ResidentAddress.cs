using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

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
    const ulong FirstHash = 14695981039346656037;
    const ulong HashPrime = 1099511628211;
    // What the kernel takes as the path of a socket.
    const int MaxPathBytes = 107;

    // What is compiled from our own sources.
    static readonly string[] Parts =
        ["mlplabs.dll", "MlpLabs.Course.dll", "MlpLabs.Engine.dll", "MlpLabs.Grading.dll", "MlpLabs.Protocol.dll", "MlpLabs.Reporting.dll", "MlpLabs.Sandbox.dll",
            "compiler/MlpLabs.Compiler.dll", "worker/MlpLabs.Worker.dll", "launcher/MlpLabs.Launcher.dll"];

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
            if (folder.LinkTarget is not null)
                return false;
            Directory.CreateDirectory(folder.FullName, Mine);
            // Only its owner may change a folder's mode: one that belongs to somebody else is not used.
            File.SetUnixFileMode(folder.FullName, Mine);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The process at the other end; null when it belongs to another user.</summary>
    public static int? PeerOf(LocalSocket socket) => socket.Peer() is var (process, user) && process > 0 && user == UserId() ? process : null;

    /// <summary>The same for the end that listens.</summary>
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
        var path = System.IO.Path.Combine(folder, NameOf(AppContext.BaseDirectory));
        return System.Text.Encoding.UTF8.GetByteCount(path) <= MaxPathBytes ? path : null;
    }

    // From the program's folder and from when its files were written: a cryptographic hash would take longer to load than all of this.
    static string NameOf(string program)
    {
        var hash = FirstHash;
        // In a container the same path may be another file.
        foreach (var c in program + new FileInfo("/proc/self/ns/mnt").LinkTarget)
            Add(ref hash, c);
        foreach (var file in Parts)
            Add(ref hash, File.GetLastWriteTimeUtc(System.IO.Path.Combine(program, file)).Ticks);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    // FNV-1a over whole numbers: http://www.isthe.com/chongo/tech/comp/fnv/
    static void Add(ref ulong hash, long value) => hash = (hash ^ (ulong)value) * HashPrime;

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint UserId();
}
