using System.Text.Json;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Testing;

namespace MlpLabs.Sandbox.Tests.Compiling;

/// <summary>The submissions of tests/submissions, and whether their labels say that they do not get as far as running.</summary>
internal static class LabelledSubmissions
{
    public static IReadOnlyList<string> Paths { get; } = [.. Labels().Select(label => label.Path)];

    public static IReadOnlyDictionary<string, CompileOutcome> Outcomes { get; } = Labels().ToDictionary(label => label.Path, label => label.Outcome);

    public static CompileRequest Read(string path)
    {
        var full = Repository.Folder("tests", "submissions", path);
        var files = File.Exists(full) ? [full] : Directory.GetFiles(full, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        return new CompileRequest(
            [.. files.Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file)))],
            path.EndsWith(".csx", StringComparison.Ordinal) ? SourceKind.Script : SourceKind.Regular);
    }

    static IEnumerable<(string Path, CompileOutcome Outcome)> Labels()
    {
        using var labels = JsonDocument.Parse(File.ReadAllText(Repository.Folder("tests", "submissions", "labels.json")));
        foreach (var label in labels.RootElement.GetProperty("submissions").EnumerateArray())
        {
            var verdicts = label.GetProperty("expect").GetProperty("checks").EnumerateObject()
                .Select(check => check.Value.GetProperty("verdict").GetString()).ToHashSet();
            yield return (label.GetProperty("path").GetString()!,
                verdicts.Contains("CompileError") ? CompileOutcome.Errors
                : verdicts.Contains("Forbidden") ? CompileOutcome.Forbidden
                : CompileOutcome.Compiled);
        }
    }
}
