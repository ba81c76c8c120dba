namespace MlpLabs.Sandbox.Processes;

/// <summary>Programs of the operating system.</summary>
internal static class Executables
{
    static readonly string[] Folders = ["/usr/bin", "/bin", "/usr/local/bin"];

    /// <summary>The full path of a program, or null. Only system folders count: the caller's PATH may lead anywhere.</summary>
    public static string? Find(string name) =>
        Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
