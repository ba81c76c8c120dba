namespace MlpLabs.Testing;

/// <summary>The folders of the repository the tests run in, found from the test assembly upwards.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MlpLabs.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No MlpLabs.sln above {AppContext.BaseDirectory}.");
    }
}
