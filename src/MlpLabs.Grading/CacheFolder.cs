using System.Security.Cryptography;

namespace MlpLabs.Grading;

/// <summary>Computed things kept on disk under the hash of what they were computed from.</summary>
/// <remarks>
/// The folder belongs to the user alone, because assemblies are loaded from it: never a shared temporary folder. Where no
/// such folder can be made, nothing is kept and everything is computed again. A file appears whole or not at all, so any
/// number of processes may use the folder at once.
/// </remarks>
public sealed class CacheFolder
{
    readonly string? _path;

    CacheFolder(string? path) => _path = path;

    /// <summary>The folder of the user: <c>MLPLABS_CACHE</c>, else <c>XDG_CACHE_HOME/mlplabs</c>, else <c>~/.cache/mlplabs</c>.</summary>
    public static CacheFolder OfUser()
    {
        if (Environment.GetEnvironmentVariable("MLPLABS_CACHE") is { Length: > 0 } named)
            return At(named);
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg)
            return At(Path.Combine(xdg, "mlplabs"));
        var home = Environment.GetFolderPath(OperatingSystem.IsWindows() ? Environment.SpecialFolder.LocalApplicationData : Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? None : At(OperatingSystem.IsWindows() ? Path.Combine(home, "mlplabs") : Path.Combine(home, ".cache", "mlplabs"));
    }

    public static CacheFolder At(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                MakePrivate(path);
            return new CacheFolder(Path.GetFullPath(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    // Only its owner may change a folder's mode: one that belongs to somebody else is not used.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    static void MakePrivate(string path)
    {
        const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(path, mine);
        if ((File.GetUnixFileMode(path) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
            File.SetUnixFileMode(path, mine);
    }

    /// <summary>Keeps nothing.</summary>
    public static CacheFolder None { get; } = new(null);

    /// <summary>Where things are kept; null when nothing is.</summary>
    public string? Location => _path;

    /// <summary>The name under which something computed from these parts is kept.</summary>
    public static string Key(params IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // The length goes in first, so that no two lists of parts run into the same bytes.
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(part.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What is kept, or null.</summary>
    public byte[]? Find(string key)
    {
        if (_path is null)
            return null;
        try
        {
            return File.ReadAllBytes(Path.Combine(_path, key));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps something; when the disk will not, it is computed again next time.</summary>
    public void Keep(string key, ReadOnlySpan<byte> content)
    {
        if (_path is null)
            return;
        var temporary = Path.Combine(_path, $"{key}.{Environment.ProcessId}.{Guid.NewGuid():n}.tmp");
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, Path.Combine(_path, key), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
