using MlpLabs.Grading.Exercises;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MlpLabs.Cli.Pipelines;

/// <summary>Reads <c>mlplabs.yaml</c>, in which a repository says where its solutions are, and nothing else.</summary>
/// <remarks>
/// The file is the student's. It is read event by event, so that no nesting, alias or size of it can exhaust the host, and
/// there is no key that could change what is asked or what it counts.
/// </remarks>
internal sealed class SolutionMap
{
    public const string FileName = "mlplabs.yaml";
    public const string Key = "solutions";
    const int MaxBytes = 64 << 10;

    readonly string _file;
    readonly IReadOnlyList<string> _ids;
    readonly List<PackError> _errors = [];
    readonly Dictionary<string, MappedPath> _paths = [];

    SolutionMap(string file, IReadOnlyList<string> ids)
    {
        _file = file;
        _ids = ids;
    }

    /// <param name="file">The file; where there is none, the map is empty.</param>
    /// <param name="ids">The ids of all exercises.</param>
    public static (IReadOnlyDictionary<string, MappedPath> Paths, IReadOnlyList<PackError> Errors) Read(string file, IReadOnlyList<string> ids)
    {
        var map = new SolutionMap(file, ids);
        map.Read();
        return (map._paths, map._errors);
    }

    void Read()
    {
        var info = new FileInfo(_file);
        if (info.LinkTarget is not null)
            _errors.Add(new PackError(_file, 0, 0, PipelineMessages.IsLink(FileName)));
        else if (info.Exists && info.Length > MaxBytes)
            _errors.Add(new PackError(_file, 0, 0, PipelineMessages.TooLarge(MaxBytes)));
        else if (info.Exists && info.Length == 0)
            _errors.Add(new PackError(_file, 0, 0, PipelineMessages.NoMapping));
        else if (info.Exists)
            Parse(File.ReadAllText(_file));
    }

    void Parse(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
            {
                Error(parser.Current, PipelineMessages.NoMapping);
                return;
            }
            var entries = 0;
            for (; !parser.TryConsume<MappingEnd>(out _); entries++)
                ReadKey(parser);
            if (entries == 0)
                Error(parser.Current, PipelineMessages.NoMapping);
            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
                Error(parser.Current, PipelineMessages.MoreDocuments);
        }
        catch (YamlException error)
        {
            _errors.Add(new PackError(_file, (int)error.Start.Line, (int)error.Start.Column, PipelineMessages.NoYaml(Shown(error.Message))));
        }
    }

    void ReadKey(Parser parser)
    {
        if (!parser.Accept<Scalar>(out var key))
        {
            Error(parser.Current, PipelineMessages.NoMapping);
            parser.SkipThisAndNestedEvents();
        }
        else
        {
            parser.MoveNext();
            if (key.Value != Key)
                Error(key, PipelineMessages.UnknownKey(Shown(key.Value)));
            else if (parser.TryConsume<MappingStart>(out _))
            {
                while (!parser.TryConsume<MappingEnd>(out _))
                    ReadSolution(parser);
                return;
            }
            else
                Error(parser.Current, PipelineMessages.NoMapping);
        }
        parser.SkipThisAndNestedEvents();
    }

    void ReadSolution(Parser parser)
    {
        if (parser.Accept<Scalar>(out var id))
            parser.MoveNext();
        else
        {
            Error(parser.Current, PipelineMessages.NoMapping);
            parser.SkipThisAndNestedEvents();
        }
        if (parser.Accept<Scalar>(out var path))
            parser.MoveNext();
        else
        {
            Error(parser.Current, PipelineMessages.NoText);
            parser.SkipThisAndNestedEvents();
        }
        if (id is null || path is null)
            return;
        if (!_ids.Contains(id.Value))
            Error(id, PipelineMessages.UnknownExercise(Shown(id.Value), _ids));
        else if (!IsInside(path.Value))
            Error(path, PipelineMessages.Unsafe(Shown(path.Value)));
        else if (!_paths.TryAdd(id.Value, new MappedPath(path.Value.TrimEnd('/'), (int)path.Start.Line, (int)path.Start.Column)))
            Error(id, PipelineMessages.Twice(id.Value));
    }

    static bool IsInside(string path) =>
        path.Length > 0 && !path.StartsWith('/') && !path.Contains('\\') && !path.Contains('\0') && !path.Contains(':')
        && path.TrimEnd('/').Split('/').All(part => part is not ("" or "." or ".."));

    void Error(ParsingEvent? at, string message) => _errors.Add(new PackError(_file, (int)(at?.Start.Line ?? 0), (int)(at?.Start.Column ?? 0), message));

    static string Shown(string text) => LogText.Of(text);
}

/// <summary>A path of the map, and the place it stands at.</summary>
internal sealed record MappedPath(string Path, int Line, int Column);
