using System.Text;

namespace MlpLabs.Cli.Desk;

/// <summary>Files that appear whole or not at all: an interrupted write leaves the old one.</summary>
internal static class AtomicFile
{
    /// <exception cref="IOException">The disk is full or the place cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():n}.partial";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The first name with a number that is still free: <c>Solution.1.cs.kept</c>.</summary>
    public static string FreeName(Func<int, string> name)
    {
        var number = 1;
        while (Path.Exists(name(number)))
            number++;
        return name(number);
    }
}
