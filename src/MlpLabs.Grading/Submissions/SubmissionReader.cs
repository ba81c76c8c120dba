using System.Text;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Grading.Submissions;

/// <summary>Reads a <c>.cs</c> file, a <c>.csx</c> script, or a folder of <c>.cs</c> files.</summary>
public static class SubmissionReader
{
    /// <summary>What the intake guard allows, for the message.</summary>
    const int MaxSourceBytes = 64 << 10;

    /// <summary>Far above any solution, far below what would hurt.</summary>
    public const int MaxFileBytes = 1 << 20;
    public const int MaxFiles = 200;

    static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly UnicodeEncoding _utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    static readonly UnicodeEncoding _utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    // What a build leaves behind, and the place where a student tries things.
    static readonly string[] _notSources = ["bin", "obj", "node_modules", "playground"];

    public static SubmissionResult Read(string path)
    {
        try
        {
            if (path.Length == 0 || path.Contains('\0'))
                return Problem(SubmissionMessages.NotFound(path));
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
            return Directory.Exists(path) ? ReadFolder(path, name)
                : File.Exists(path) ? ReadFile(path, name)
                : Problem(SubmissionMessages.NotFound(path));
        }
        catch (UnauthorizedAccessException)
        {
            return Problem(SubmissionMessages.Unreadable(path));
        }
        catch (IOException error)
        {
            return Problem(SubmissionMessages.ReadError(path, error.Message));
        }
    }

    /// <summary>The files that a submission at this path consists of now, for whoever waits for them to change; empty when there are none.</summary>
    /// <exception cref="IOException">A folder went away meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be looked into.</exception>
    public static IReadOnlyList<string> FilesOf(string path) =>
        Directory.Exists(path) ? [.. SourceFiles(path).Concat(Directory.EnumerateFiles(path, "*.csx").Order(StringComparer.Ordinal)).Take(MaxFiles + 1)]
        : File.Exists(path) ? [path]
        : [];

    /// <summary>Makes a submission of files that were found and read elsewhere: in a class's folder or in an archive.</summary>
    /// <param name="name">What the report calls the submission.</param>
    /// <param name="shown">What messages call it: where it lies.</param>
    /// <param name="files">The <c>.cs</c> files, or one <c>.csx</c> script.</param>
    public static SubmissionResult Read(string name, string shown, IReadOnlyList<SubmittedFile> files)
    {
        var sources = files.Where(f => HasEnding(f, ".cs")).ToList();
        var scripts = files.Where(f => HasEnding(f, ".csx")).ToList();
        var kind = sources.Count > 0 ? SourceKind.Regular : SourceKind.Script;
        if (sources.Count == 0 && scripts.Count != 1)
            return Problem(scripts.Count == 0 ? SubmissionMessages.NoSources(shown) : SubmissionMessages.SeveralScripts(shown));
        if (sources.Count > MaxFiles)
            return Problem(SubmissionMessages.TooManyFiles(shown, MaxFiles));
        var texts = new List<SourceText>();
        foreach (var file in sources.Count > 0 ? sources : scripts)
        {
            var (text, problem) = TextOf(file.Bytes, file.Shown);
            if (text is null)
                return Problem(problem);
            texts.Add(new SourceText(file.Name, text));
        }
        return texts.All(t => string.IsNullOrWhiteSpace(t.Text))
            ? Problem(SubmissionMessages.Empty(shown))
            : new SubmissionResult(new Submission(name, texts, kind), "");
    }

    /// <summary>Why a file of this many bytes is not read at all, or null.</summary>
    public static string? TooLarge(string shown, long bytes) => bytes > MaxFileBytes ? SubmissionMessages.TooLarge(shown, bytes, MaxSourceBytes) : null;

    static bool HasEnding(SubmittedFile file, string ending) => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    static SubmissionResult ReadFile(string path, string name)
    {
        SourceKind kind;
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".cs":
                kind = SourceKind.Regular;
                break;
            case ".csx":
                kind = SourceKind.Script;
                break;
            default:
                return Problem(SubmissionMessages.OtherKind(path));
        }
        if (!IsOrdinaryFile(path))
            return Problem(SubmissionMessages.NoOrdinaryFile(path));
        var (text, problem) = ReadText(path, path);
        if (text is null)
            return Problem(problem);
        return string.IsNullOrWhiteSpace(text)
            ? Problem(SubmissionMessages.Empty(path))
            : new SubmissionResult(new Submission(name, [new SourceText(name, text)], kind), "");
    }

    static SubmissionResult ReadFolder(string path, string name)
    {
        var files = SourceFiles(path).Take(MaxFiles + 1).ToList();
        if (files.Count == 0)
            return Directory.EnumerateFiles(path, "*.csx").ToList() switch
            {
                [] => Problem(SubmissionMessages.NoSources(path)),
                [var script] => ReadScript(script, name),
                _ => Problem(SubmissionMessages.SeveralScripts(path)),
            };
        if (files.Count > MaxFiles)
            return Problem(SubmissionMessages.TooManyFiles(path, MaxFiles));

        var sources = new List<SourceText>();
        foreach (var file in files)
        {
            if (!IsOrdinaryFile(file))
                return Problem(SubmissionMessages.NoOrdinaryFile(file));
            var (text, problem) = ReadText(file, file);
            if (text is null)
                return Problem(problem);
            sources.Add(new SourceText(Path.GetRelativePath(path, file).Replace('\\', '/'), text));
        }
        return sources.All(s => string.IsNullOrWhiteSpace(s.Text))
            ? Problem(SubmissionMessages.Empty(path))
            : new SubmissionResult(new Submission(name, sources, SourceKind.Regular), "");
    }

    // Named after its folder: in a class, many folders hold a script of the same name.
    static SubmissionResult ReadScript(string script, string folderName)
    {
        var read = ReadFile(script, Path.GetFileName(script));
        return read.Submission is { } submission ? read with { Submission = submission with { Name = folderName } } : read;
    }

    static IEnumerable<string> SourceFiles(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal))
            // Editors and systems keep notes of their own beside a file: .#Solution.cs, ._Solution.cs.
            if (!Path.GetFileName(file).StartsWith('.'))
                yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(child);
            // A linked folder may lead anywhere, also back to its parent.
            if (name.StartsWith('.') || _notSources.Contains(name) || new DirectoryInfo(child).LinkTarget is not null)
                continue;
            foreach (var file in SourceFiles(child))
                yield return file;
        }
    }

    // A pipe would wait forever, a device never end, a link inside a folder may point to a file of the host.
    static bool IsOrdinaryFile(string path)
    {
        var info = new FileInfo(path);
        return info.LinkTarget is null
            // Only Windows tells by the attributes.
            && (OperatingSystem.IsWindows() ? (info.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) == 0 : UnixFileKind.IsRegular(path));
    }

    static (string? Text, string Problem) ReadText(string path, string shown)
    {
        var length = new FileInfo(path).Length;
        if (length > MaxFileBytes)
            return (null, SubmissionMessages.TooLarge(shown, length, MaxSourceBytes));
        return TextOf(File.ReadAllBytes(path), shown);
    }

    static (string? Text, string Problem) TextOf(byte[] bytes, string shown)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..]) // the mark of UTF-32
            return (null, SubmissionMessages.NotUtf8(shown));
        // Some editors and shells write UTF-16, and then a mark that says so, which the compiler understands as well.
        var (encoding, markLength) = bytes switch
        {
            [0xFF, 0xFE, ..] => ((Encoding)_utf16, 2),
            [0xFE, 0xFF, ..] => (_utf16BigEndian, 2),
            [0xEF, 0xBB, 0xBF, ..] => (_utf8, 3),
            _ => (_utf8, 0),
        };
        if (markLength != 2 && bytes.Contains((byte)0))
            return (null, SubmissionMessages.Binary(shown));
        try
        {
            var text = encoding.GetString(bytes.AsSpan(markLength));
            return text.Contains('\0') ? (null, SubmissionMessages.Binary(shown)) : (text, "");
        }
        catch (DecoderFallbackException)
        {
            return (null, SubmissionMessages.NotUtf8(shown));
        }
    }

    static SubmissionResult Problem(string problem) => new(null, problem);
}
