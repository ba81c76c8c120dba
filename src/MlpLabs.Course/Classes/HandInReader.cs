using System.IO.Compression;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Course.Classes;

/// <summary>Opens the files of a hand-in, when its turn has come and not before.</summary>
internal static class HandInReader
{
    /// <summary>The submission, or one sentence that says why there is none.</summary>
    public static SubmissionResult Read(HandIn handIn)
    {
        if (handIn.Problem.Length > 0)
            return new SubmissionResult(null, handIn.Problem);
        if (handIn.Files.Count > SubmissionReader.MaxFiles)
            return new SubmissionResult(null, SubmissionMessages.TooManyFiles(handIn.Shown, SubmissionReader.MaxFiles));
        try
        {
            var files = new List<SubmittedFile>();
            foreach (var file in handIn.Files)
            {
                var shown = Shown(handIn, file);
                var (bytes, problem) = file.ArchiveEntry is { } entry ? FromArchive(file, entry, shown) : FromFile(file, shown);
                if (bytes is null)
                    return new SubmissionResult(null, problem);
                files.Add(new SubmittedFile(file.Name, shown, bytes));
            }
            return SubmissionReader.Read(handIn.Name, handIn.Shown, files);
        }
        catch (Exception error) when (StudentFiles.IsBadArchive(error))
        {
            return new SubmissionResult(null, ClassMessages.Of(new LeftOut(handIn.Shown, ClassMessages.BadArchive)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new SubmissionResult(null, ClassMessages.Unreadable(handIn.Shown, error.Message));
        }
    }

    static string Shown(HandIn handIn, FoundFile file) =>
        handIn.Files.Count == 1 && handIn.Shown.EndsWith(file.Name, StringComparison.Ordinal) ? handIn.Shown : $"{handIn.Shown}/{file.Name}";

    static (byte[]? Bytes, string Problem) FromFile(FoundFile file, string shown)
    {
        if (FileKinds.Of(file.Path) != FileKind.Regular)
            return (null, SubmissionMessages.NoOrdinaryFile(shown));
        return SubmissionReader.TooLarge(shown, new FileInfo(file.Path).Length) is { } problem ? (null, problem) : (File.ReadAllBytes(file.Path), "");
    }

    // The length in an archive's header may lie: reading stops behind the limit.
    static (byte[]? Bytes, string Problem) FromArchive(FoundFile file, string entry, string shown)
    {
        using var zip = ZipFile.OpenRead(file.Path);
        using var content = zip.GetEntry(entry)!.Open();
        var bytes = new byte[SubmissionReader.MaxFileBytes + 1];
        var length = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return SubmissionReader.TooLarge(shown, length) is { } problem ? (null, problem) : (bytes[..length], "");
    }
}
