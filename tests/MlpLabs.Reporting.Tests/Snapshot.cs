using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests;

/// <summary>Compares a text with a file of the folder Snapshots, which holds no other files. With MLPLABS_BLESS=1 the file is written anew; git shows the difference.</summary>
static class Snapshot
{
    public static void Matches(string name, string actual)
    {
        var file = Repository.Folder("tests", "MlpLabs.Reporting.Tests", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("MLPLABS_BLESS") == "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"{name} is missing. Run the tests once with MLPLABS_BLESS=1 and read what was written.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
