using System.Text;
using System.Text.RegularExpressions;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Desk;

/// <summary>The files of a student's folder: the starter, the statement, the examples, and what an editor needs.</summary>
internal static partial class StarterKit
{
    const string StarterFolder = "starter";

    /// <summary>Everything that <c>mlplabs start</c> writes, by the way from the folder.</summary>
    public static IReadOnlyList<KitFile> FilesOf(ExerciseCatalog catalog, ExerciseManifest manifest)
    {
        var pack = Path.Combine(catalog.ExercisesFolder, manifest.Id);
        var starter = StarterOf(catalog, manifest.Id);
        return
        [
            .. starter,
            .. Directory.EnumerateFiles(pack, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(pack, f)).Order(StringComparer.Ordinal)
                // Without the page around them the pictures have no style.
                .Where(f => f is not ("exercise.yaml" or PicturesFile.Name) && !f.StartsWith(StarterFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .Select(f => new KitFile(f, File.ReadAllBytes(Path.Combine(pack, f)))),
            new KitFile($"{manifest.Id}.csproj", Encoding.UTF8.GetBytes(Project)),
            .. PlaygroundOf(pack, manifest, starter),
            new KitFile(".gitignore", Encoding.UTF8.GetBytes(GitIgnore)),
        ];
    }

    /// <summary>The starter's files alone.</summary>
    public static IReadOnlyList<KitFile> StarterOf(ExerciseCatalog catalog, string id)
    {
        var folder = Path.Combine(catalog.ExercisesFolder, id, StarterFolder);
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f => new KitFile(Path.GetRelativePath(folder, f), File.ReadAllBytes(f))),
        ];
    }

    /// <summary>Writes what is missing; a file that is there is never touched.</summary>
    public static KitOutcome Write(string folder, IReadOnlyList<KitFile> files)
    {
        List<string> written = [], leftAlone = [];
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            if (!Path.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                try
                {
                    // CreateNew: a file that appears meanwhile is somebody's work.
                    using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                    stream.Write(file.Content);
                    written.Add(file.Name);
                    continue;
                }
                catch (IOException) when (File.Exists(path))
                {
                }
            }
            if (!HasContent(path, file.Content))
                leftAlone.Add(file.Name);
        }
        return new KitOutcome(written, leftAlone);
    }

    public static bool HasContent(string path, byte[] content) =>
        new FileInfo(path) is { Exists: true } info && info.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    // Without examples there is nothing to try; the exercise's own proof says what is wrong with them.
    static IEnumerable<KitFile> PlaygroundOf(string pack, ExerciseManifest manifest, IReadOnlyList<KitFile> starter)
    {
        var className = starter.Select(f => ClassName().Match(Encoding.UTF8.GetString(f.Content))).FirstOrDefault(m => m.Success)?.Groups[1].Value;
        if (className is not null && ExamplesFile.Read(Path.Combine(pack, ExamplesFile.Name), manifest.Limits).Value is { } checks)
            yield return new KitFile(Playground.File, Encoding.UTF8.GetBytes(Playground.Of(checks, className)));
    }

    [GeneratedRegex(@"public\s+static\s+(?:partial\s+)?class\s+(\w+)")]
    private static partial Regex ClassName();

    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <!-- For your editor: completion, errors while you type, and the debugger. mlplabs does not read this file. -->
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace />
            <!-- As your solution is compiled when it is graded. -->
            <LangVersion>14</LangVersion>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>annotations</Nullable>
            <AllowUnsafeBlocks>false</AllowUnsafeBlocks>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <!-- Numbers are written with a point, in every country. -->
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>

        """;

    const string GitIgnore = """
        bin/
        obj/
        .mlplabs/*
        !.mlplabs/exercise.json

        """;
}

/// <param name="Name">The way from the folder, with the system's separators.</param>
internal sealed record KitFile(string Name, byte[] Content);

/// <param name="Written">Files that were missing.</param>
/// <param name="LeftAlone">Files that are there and differ: the student's work, or another edition of the exercise.</param>
internal sealed record KitOutcome(IReadOnlyList<string> Written, IReadOnlyList<string> LeftAlone);
