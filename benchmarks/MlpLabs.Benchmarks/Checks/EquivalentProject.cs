using System.Globalization;
using MlpLabs.Benchmarks.Grading;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Checks;

/// <summary>A student's folder with the same checks as xunit project, as program of one file, and as submission to MlpLabs.</summary>
internal sealed class EquivalentProject : IDisposable
{
    const string Exercise = "sigmoid-derivative";
    readonly TemporaryFolder _folder = new();
    readonly string _solution = File.ReadAllText(Workbench.ModelSolution(Exercise));
    readonly string _program = File.ReadAllText(Repository.Folder("benchmarks", "equivalent", "check.cs"));
    int _edits;

    public EquivalentProject()
    {
        foreach (var name in (string[])["global.json", "Directory.Packages.props"])
            _folder.Write(name, File.ReadAllText(Repository.Folder(name)));
        _folder.Write("Directory.Build.props", File.ReadAllText(Repository.Folder("benchmarks", "equivalent", "Directory.Build.props")));
        foreach (var file in Directory.EnumerateFiles(Repository.Folder("benchmarks", "equivalent", "xunit")))
            _folder.Write($"xunit/{Path.GetFileName(file)}", File.ReadAllText(file));
        Edit();
    }

    public string XunitFolder => _folder.At("xunit");

    /// <summary>A folder of its own: a project beside it would be taken for it.</summary>
    public string ProgramFolder => _folder.At("program");

    public string SubmissionFolder => _folder.At("submission");

    public IReadOnlyList<string> Restore => ["dotnet", "restore"];

    public IReadOnlyList<string> DotnetTest => ["dotnet", "test", "--no-restore"];

    public IReadOnlyList<string> DotnetRun => ["dotnet", "run", "check.cs"];

    public IReadOnlyList<string> Check => [PublishedApp.Executable, "check", Exercise, "Solution.cs", "--no-server"];

    /// <summary>The same by the resident process.</summary>
    public IReadOnlyList<string> WarmCheck => [PublishedApp.Executable, "check", Exercise, "Solution.cs"];

    public IReadOnlyList<string> Watch => [PublishedApp.Executable, "watch", Exercise, "Solution.cs"];

    public IReadOnlyList<string> StopServer => [PublishedApp.Executable, "server", "--stop"];

    public IReadOnlyList<string> List => [PublishedApp.Executable, "list"];

    /// <summary>Changes the student's file as a student would between two runs, so that nobody answers from a cache.</summary>
    public void Edit()
    {
        var edited = $"{_solution}// Edit {(++_edits).ToString(CultureInfo.InvariantCulture)}\n";
        _folder.Write("xunit/Solution.cs", edited);
        _folder.Write("submission/Solution.cs", edited);
        _folder.Write("program/check.cs", _program + edited);
    }

    public void Dispose() => _folder.Dispose();
}
