using System.Globalization;
using MlpLabs.Sandbox.Observing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MlpLabs.Grading.Exercises;

/// <summary>Reads <c>exercise.yaml</c>; every mistake is named with its place.</summary>
internal sealed class ManifestReader
{
    // What a call writes comes back in one answer, where its text may have 16 MiB; a character takes three bytes at most.
    const int MaxOutputKiB = 4096;

    static readonly string[] _keys = ["id", "title", "track", "difficulty", "concepts", "limits", "hints"];
    static readonly string[] _limitKeys = ["cpuSeconds", "wallSeconds", "memoryMiB", "outputKiB"];

    readonly string _file;
    readonly List<PackError> _errors = [];

    ManifestReader(string file) => _file = file;

    /// <param name="file">Path of the file.</param>
    /// <param name="id">Name of the folder it stands in; the id must be the same.</param>
    public static PackResult<ExerciseManifest> Read(string file, string id)
    {
        var reader = new ManifestReader(file);
        var manifest = reader.Read(id);
        return reader._errors.Count > 0 ? PackResult<ExerciseManifest>.Wrong(reader._errors) : PackResult<ExerciseManifest>.Of(manifest!);
    }

    ExerciseManifest? Read(string folderId)
    {
        if (!File.Exists(_file))
        {
            Error(null, PackMessages.MissingManifest);
            return null;
        }
        YamlMappingNode root;
        try
        {
            var yaml = new YamlStream();
            using (var text = File.OpenText(_file))
                yaml.Load(text);
            if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode mapping)
            {
                Error(null, PackMessages.NoMapping);
                return null;
            }
            root = mapping;
        }
        catch (YamlException error)
        {
            _errors.Add(new PackError(_file, (int)error.Start.Line, (int)error.Start.Column, PackMessages.NoYaml(error.Message)));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Error(null, PackMessages.Unreadable(error.Message));
            return null;
        }

        CheckKeys(root, _keys);
        var id = Text(root, "id");
        if (id.Length > 0 && id != folderId)
            Error(Node(root, "id"), PackMessages.OtherId(id, folderId));
        return new ExerciseManifest
        {
            Id = id,
            Title = Text(root, "title"),
            Track = Text(root, "track"),
            Difficulty = Text(root, "difficulty"),
            Concepts = List(root, "concepts"),
            Limits = ReadLimits(root),
            Hints = List(root, "hints"),
        };
    }

    Limits ReadLimits(YamlMappingNode root)
    {
        if (Node(root, "limits") is not { } node)
            return Limits.Default;
        if (node is not YamlMappingNode limits)
        {
            Error(node, PackMessages.LimitsNoMapping);
            return Limits.Default;
        }
        CheckKeys(limits, _limitKeys);
        return new Limits(
            Number(limits, "cpuSeconds", Limits.Default.CpuSeconds),
            Number(limits, "wallSeconds", Limits.Default.WallSeconds),
            Whole(limits, "memoryMiB", least: 64, Limits.Default.MemoryMiB),
            Whole(limits, "outputKiB", least: 1, Limits.Default.OutputKiB, MaxOutputKiB));
    }

    int Whole(YamlMappingNode mapping, string key, int least, int otherwise, int? most = null)
    {
        if (Node(mapping, key) is not { } node)
            return otherwise;
        if (node is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && !(number > most))
            return number;
        Error(node, most is { } bound ? PackMessages.NotBetween(key, least, bound) : PackMessages.TooSmall(key, least));
        return otherwise;
    }

    double Number(YamlMappingNode mapping, string key, double otherwise)
    {
        if (Node(mapping, key) is not { } node)
            return otherwise;
        if (node is YamlScalarNode { Value: { } text }
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && double.IsFinite(number))
            return number;
        Error(node, PackMessages.NoPositiveNumber(key));
        return otherwise;
    }

    string Text(YamlMappingNode mapping, string key)
    {
        if (Node(mapping, key) is YamlScalarNode { Value.Length: > 0 } scalar)
            return scalar.Value;
        Error(Node(mapping, key) ?? mapping, PackMessages.MissingKey(key));
        return "";
    }

    IReadOnlyList<string> List(YamlMappingNode mapping, string key)
    {
        switch (Node(mapping, key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                // "- Note: look here" is a mapping to YAML; it must not vanish.
                foreach (var child in sequence.Children.Where(n => n is not YamlScalarNode))
                    Error(child, PackMessages.NoTextEntry(key));
                return [.. sequence.Children.OfType<YamlScalarNode>().Select(n => (n.Value ?? "").Trim())];
            case var other:
                Error(other, PackMessages.NoList(key));
                return [];
        }
    }

    void CheckKeys(YamlMappingNode mapping, string[] known)
    {
        foreach (var key in mapping.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                Error(key, PackMessages.UnknownKey(key.ToString(), known));
    }

    static YamlNode? Node(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    void Error(YamlNode? node, string message) =>
        _errors.Add(new PackError(_file, (int)(node?.Start.Line ?? 0), (int)(node?.Start.Column ?? 0), message));
}
