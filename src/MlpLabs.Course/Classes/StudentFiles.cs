using System.IO.Compression;

namespace MlpLabs.Course.Classes;

/// <summary>Finds the sources in what one student handed in: a file, an archive, or a folder with any of these in it.</summary>
/// <remarks>
/// How it works: names alone are looked at; what is a link, a pipe or a device is left out and never opened. An archive is read in
/// place and never unpacked to the disk, so a path in it can lead nowhere; entry count and sizes are bounded when it is read, whatever
/// its headers say. What it cannot stop: a file that is exchanged for a link between being listed and being read.
/// </remarks>
internal sealed class StudentFiles(string classFolder, string? outputFolder, List<LeftOut> leftOut)
{
    const int MaxDepth = 20;
    const int MaxArchiveEntries = 10_000;
    internal const long MaxArchiveBytes = 50 << 20;

    static readonly string[] Builds = ["bin", "obj", "node_modules"];
    static readonly string[] SystemFiles = ["__MACOSX", "Thumbs.db", "desktop.ini"];

    /// <summary>The sources below a root, with names relative to it.</summary>
    /// <param name="problem">Why a part of it could not be looked at, or empty.</param>
    public IReadOnlyList<FoundFile> Find(string root, out string problem, out IReadOnlyList<string> others)
    {
        var sources = new List<FoundFile>();
        var archives = new List<FoundFile>();
        var strangers = new List<string>();
        problem = "";
        try
        {
            Walk(root, "", 0, sources, archives, strangers);
            if (sources.Count == 0 && archives.Count > 1)
                problem = ClassMessages.SeveralArchives(Shown(root));
            else if (sources.Count == 0 && archives is [var only])
                problem = ReadArchive(only, sources, strangers);
            else
                leftOut.AddRange(archives.Select(a => new LeftOut(Shown(a.Path), ClassMessages.ArchiveBesideSources)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = ClassMessages.Unreadable(Shown(root), error.Message);
        }
        others = strangers;
        return sources;
    }

    /// <summary>Whether a name of the class's folder or of a student's is to be looked at; if not, it is left out with its reason.</summary>
    public bool IsTaken(string path, out FileKind kind)
    {
        kind = FileKinds.Of(path);
        var name = Path.GetFileName(path);
        var reason = kind == FileKind.Link ? ClassMessages.Link
            : kind is FileKind.Special or FileKind.Gone ? ClassMessages.Special
            : outputFolder is not null && Path.GetFullPath(path) == outputFolder ? ClassMessages.OutputFolder
            : SystemFiles.Contains(name) || name == ".DS_Store" || name.StartsWith("._", StringComparison.Ordinal) ? ClassMessages.SystemFile
            : name.StartsWith('.') ? ClassMessages.Hidden
            : kind == FileKind.Folder && Builds.Contains(name) ? ClassMessages.Build
            : null;
        if (reason is not null)
            leftOut.Add(new LeftOut(Shown(path), reason));
        return reason is null;
    }

    public string Shown(string path) => Path.GetRelativePath(classFolder, path).Replace('\\', '/');

    void Walk(string path, string name, int depth, List<FoundFile> sources, List<FoundFile> archives, List<string> strangers)
    {
        if (!IsTaken(path, out var kind))
            return;
        if (kind == FileKind.Folder)
        {
            if (depth == MaxDepth)
                leftOut.Add(new LeftOut(Shown(path), ClassMessages.Deep));
            else
                foreach (var child in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
                    Walk(child, name.Length == 0 ? Path.GetFileName(child) : $"{name}/{Path.GetFileName(child)}", depth + 1, sources, archives, strangers);
            return;
        }
        var file = new FoundFile(name.Length == 0 ? Path.GetFileName(path) : name, path);
        if (IsSource(file.Name))
            sources.Add(file);
        else if (IsArchive(file.Name))
            archives.Add(file);
        else
        {
            strangers.Add(Path.GetFileName(path));
            leftOut.Add(new LeftOut(Shown(path), ClassMessages.NoSource));
        }
    }

    string ReadArchive(FoundFile archive, List<FoundFile> sources, List<string> strangers)
    {
        var shown = Shown(archive.Path);
        var length = new FileInfo(archive.Path).Length;
        if (length > MaxArchiveBytes)
            return ClassMessages.ArchiveTooLarge(shown, length, MaxArchiveBytes);
        try
        {
            using var zip = ZipFile.OpenRead(archive.Path);
            foreach (var entry in zip.Entries.Take(MaxArchiveEntries).OrderBy(e => e.FullName, StringComparer.Ordinal))
                Take(entry, archive, shown, sources, strangers);
            return "";
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or IOException)
        {
            return ClassMessages.BadArchive(shown, error.Message);
        }
    }

    void Take(ZipArchiveEntry entry, FoundFile archive, string shown, List<FoundFile> sources, List<string> strangers)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.EndsWith('/'))
            return;
        var parts = name.Split('/');
        var isLink = ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;
        var reason = parts.Any(p => p is ".." or "") || name.Contains(':') ? ClassMessages.ArchivePath
            : isLink ? ClassMessages.ArchiveLink
            : parts.Any(SystemFiles.Contains) || parts[^1] == ".DS_Store" ? ClassMessages.SystemFile
            : parts.Any(p => p.StartsWith('.')) ? ClassMessages.Hidden
            : parts.Any(Builds.Contains) ? ClassMessages.Build
            : IsSource(name) ? null
            : IsArchive(name) ? ClassMessages.NestedArchive
            : ClassMessages.NoSource;
        if (reason is null)
        {
            sources.Add(new FoundFile(name, archive.Path, entry.FullName));
            return;
        }
        if (reason == ClassMessages.NoSource)
            strangers.Add(parts[^1]);
        leftOut.Add(new LeftOut($"{shown}/{name}", reason));
    }

    static bool IsSource(string name) => Path.GetExtension(name).ToLowerInvariant() is ".cs" or ".csx";

    public static bool IsArchive(string name) => Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);
}
