using System.Text;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox;

namespace MlpLabs.Course.Batches;

/// <summary>Everything a result depends on, as one hash: a result with the same key need not be made again.</summary>
/// <remarks>In it: the submission's files, the grader, the manifest, the misconceptions, the seed, the engine and the programs that grade and write, the templates, the audience, the tier.</remarks>
internal sealed class GradeKey
{
    readonly string _common;

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

    public string Of(Submission submission) => CacheFolder.Key(
        [Bytes(_common), Bytes(submission.Name), Bytes(submission.Kind.ToString()), .. submission.Files.SelectMany(f => new[] { Bytes(f.Name), Bytes(f.Text) })]);

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
