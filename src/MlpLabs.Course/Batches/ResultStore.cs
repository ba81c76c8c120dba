using System.Security.Cryptography;
using System.Text;

namespace MlpLabs.Course.Batches;

/// <summary>The results of a batch on disk, safe against being stopped at any moment.</summary>
/// <remarks>
/// How it works: a file is written beside its place and renamed into it, so it is there whole or not at all. The entry of a result is written last
/// and holds the hashes of the files that belong to it: a result whose entry is missing, damaged, or does not fit its files is made again, and any other
/// is kept. A lock that the system takes back when the process ends keeps a second batch out. What it cannot stop: a file system that
/// reports a rename before it has the data, when the power goes; the hashes then show it.
/// </remarks>
public sealed class ResultStore : IDisposable
{
    const string Own = ".mlplabs";
    const string Students = "students";
    const string Entries = "entries";

    readonly string _folder;
    readonly FileStream _lock;

    ResultStore(string folder, FileStream @lock) => (_folder, _lock) = (folder, @lock);

    public string Folder => _folder;

    /// <summary>Whether a batch has written its results into a folder, also one that was stopped: what it was told is written first.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Own, SettingsFile.Name));

    /// <summary>Opens or makes a folder of results.</summary>
    /// <param name="problem">Why it cannot be used, when the result is null.</param>
    public static ResultStore? Open(string folder, out string problem)
    {
        problem = "";
        try
        {
            var own = Path.Combine(folder, Own);
            if (File.Exists(folder))
                problem = BatchMessages.OutputIsFile(folder);
            else if (Directory.Exists(folder) && !Directory.Exists(own) && Directory.EnumerateFileSystemEntries(folder).Any())
                problem = BatchMessages.OutputIsOther(folder);
            if (problem.Length > 0)
                return null;
            Directory.CreateDirectory(own);
            var @lock = new FileStream(Path.Combine(own, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var store = new ResultStore(folder, @lock);
            store.RemoveUnfinished();
            return store;
        }
        catch (IOException error) when (IsLocked(error))
        {
            problem = BatchMessages.OutputInUse(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = BatchMessages.OutputNotWritable(folder, error.Message);
        }
        return null;
    }

    // What the system says of a file that another process holds: EAGAIN of Linux and of macOS, and Windows' sharing violation.
    static bool IsLocked(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>The page and the result file of a result, as they were written; null where one is missing.</summary>
    public (string? Page, string? Result) Texts(ResultName name) => (Text(Read(Page(name))), Text(Read(Result(name))));

    /// <summary>A second place for results that are not final yet; it shares this one's lock.</summary>
    public ResultStore Pending() => new(Path.Combine(_folder, Own, "regrade"), _lock);

    /// <summary>The entry of a result, if its files are there as they were written.</summary>
    public GradedEntry? Find(ResultName name)
    {
        var entry = ReadEntry(name) is { } content ? EntryFile.Read(content) : null;
        return entry is not null && Hash(Read(Page(name))) == entry.Html && Hash(Read(Result(name))) == entry.Json ? entry : null;
    }

    /// <summary>The bytes of an entry with its answers, or null.</summary>
    public byte[]? ReadEntry(ResultName name) => Read(Entry(name));

    /// <summary>Writes a result; the entry comes last.</summary>
    /// <param name="page">The page in UTF-8.</param>
    /// <param name="result">The result file in UTF-8.</param>
    /// <param name="entryOf">Makes the entry's file out of the hashes of both.</param>
    /// <exception cref="IOException">The disk will not.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public GradedEntry Save(ResultName name, ReadOnlySpan<byte> page, ReadOnlySpan<byte> result, Func<string, string, (GradedEntry Entry, byte[] Content)> entryOf)
    {
        var (entry, content) = entryOf(Hash(page), Hash(result));
        Write(Page(name), page);
        Write(Result(name), result);
        Write(Entry(name), content);
        return entry;
    }

    /// <summary>Takes over what another store of the same folder has made.</summary>
    public void TakeOver(ResultStore pending, ResultName name)
    {
        foreach (var path in (Func<ResultStore, string>[])[s => s.Page(name), s => s.Result(name), s => s.Entry(name)])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path(this))!);
            File.Move(path(pending), path(this), overwrite: true);
        }
    }

    /// <summary>Takes a place for results that are not final away again.</summary>
    public void RemovePending()
    {
        var pending = Path.Combine(_folder, Own, "regrade");
        if (Directory.Exists(pending))
            Directory.Delete(pending, recursive: true);
    }

    /// <summary>Writes a file of the class.</summary>
    public void WriteFile(string name, string text) => Write(Path.Combine(_folder, name), Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a file of the store's own, or null.</summary>
    public byte[]? ReadOwn(string name) => Read(Path.Combine(_folder, Own, name));

    public void WriteOwn(string name, byte[] content) => Write(Path.Combine(_folder, Own, name), content);

    public string OwnPath(string name) => Path.Combine(_folder, Own, name);

    /// <summary>The page of a result, relative to the folder of results.</summary>
    public static string PagePath(ResultName name) => $"{Students}/{name.Folder}/{name.File}.html";

    string Page(ResultName name) => Path.Combine(_folder, Students, name.Folder, name.File + ".html");

    string Result(ResultName name) => Path.Combine(_folder, Students, name.Folder, name.File + ".json");

    string Entry(ResultName name) => Path.Combine(_folder, Own, Entries, name.Folder, name.File + ".json");

    void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, Own, "partial")).FullName, Guid.NewGuid().ToString("n"));
        try
        {
            // Its name is new. A file system that knew it as one that was emptied and written again would send it to the disk before going on.
            using (var file = File.OpenHandle(partial, FileMode.CreateNew, FileAccess.Write))
                RandomAccess.Write(file, content, 0);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // What a batch that was stopped had begun to write.
    void RemoveUnfinished()
    {
        var partial = Path.Combine(_folder, Own, "partial");
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
    }

    static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static string? Text(byte[]? content) => content is null ? null : Encoding.UTF8.GetString(content);

    static string Hash(byte[]? content) => content is null ? "" : Hash(content.AsSpan());

    static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public void Dispose() => _lock.Dispose();
}

/// <summary>Where a result stands: the student's folder and the file's name without its ending.</summary>
public sealed record ResultName(string Folder, string File);
