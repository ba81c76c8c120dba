using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Course.Batches;

/// <summary>Everything a result depends on, as one hash: a result with the same key need not be made again.</summary>
/// <remarks>
/// In it: the submission's files, the student's name, the grader, the manifest, the misconceptions, the seed, the engine and the programs that compile, run, grade and
/// write, the templates, the audience, the tier, and of a late submission when it came and what that costs.
/// </remarks>
internal sealed class GradeKey
{
    readonly string _common;

    /// <summary>The programs beside this one that compile and run submissions, and what they are made of.</summary>
    static readonly Lazy<IReadOnlyList<ReadOnlyMemory<byte>>> ProgramVersions = new(() =>
        [.. ((ChildProgram[])[ChildProgram.CompileHost, ChildProgram.Worker]).SelectMany(p => VersionsIn(p.Folder))]);

    public GradeKey(Exercise exercise, BatchSettings settings, IsolationTier tier, string builtInTemplates)
    {
        var parts = new List<ReadOnlyMemory<byte>>
        {
            Bytes($"{exercise.Id}/{exercise.Seed}/{settings.Audience}/{tier.Number}"),
            Engine.EngineVersion.Id.ToByteArray(),
            typeof(GradingPipeline).Module.ModuleVersionId.ToByteArray(),
            typeof(Reporting.HtmlReport).Module.ModuleVersionId.ToByteArray(),
            typeof(IsolationTier).Module.ModuleVersionId.ToByteArray(),
            typeof(GradeKey).Module.ModuleVersionId.ToByteArray(),
        };
        parts.AddRange(ProgramVersions.Value);
        AddFile(parts, Path.Combine(exercise.Folder, "exercise.yaml"));
        if (exercise.GraderFolder is { } grader)
        {
            AddFile(parts, Path.Combine(grader, "grader.csx"));
            AddFolder(parts, Path.Combine(grader, "misconceptions"));
        }
        else
        {
            AddFile(parts, Path.Combine(exercise.Folder, ExamplesFile.Name));
        }
        AddFolder(parts, builtInTemplates);
        if (settings.Templates is { } own)
            AddFolder(parts, own);
        _common = CacheFolder.Key(parts);
    }

    /// <param name="student">As the page names whose it is.</param>
    /// <param name="lateness">What makes it late, or empty.</param>
    public string Of(Submission submission, string student, string lateness) => CacheFolder.Key(
        [Bytes(_common), Bytes(student), Bytes(lateness), Bytes(submission.Name), Bytes(submission.Kind.ToString()), .. submission.Files.SelectMany(f => new[] { Bytes(f.Name), Bytes(f.Text) })]);

    /// <summary>Name and version id of each assembly of ours in a folder.</summary>
    internal static IEnumerable<ReadOnlyMemory<byte>> VersionsIn(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "MlpLabs.*.dll").Order(StringComparer.Ordinal))
        {
            yield return Bytes(Path.GetFileName(file));
            using var assembly = new PEReader(File.OpenRead(file));
            var metadata = assembly.GetMetadataReader();
            yield return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToByteArray();
        }
    }

    static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static void AddFolder(List<ReadOnlyMemory<byte>> parts, string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            parts.Add(Bytes(Path.GetRelativePath(folder, file)));
            AddFile(parts, file);
        }
    }

    static void AddFile(List<ReadOnlyMemory<byte>> parts, string file) => parts.Add(File.ReadAllBytes(file));
}
