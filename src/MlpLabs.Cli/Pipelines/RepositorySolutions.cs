using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Pipelines;

/// <summary>Finds the solutions of a repository: by <c>mlplabs.yaml</c>, else by folders named after the exercises.</summary>
/// <remarks>
/// Links are never followed, so nothing outside the repository is read. Folders named <c>exercises</c>, <c>graders</c> and
/// <c>templates</c> are not searched: in a copy of a course repository they hold its starters, not solutions.
/// </remarks>
internal sealed class RepositorySolutions
{
    const int MaxDepth = 4;

    static readonly string[] NotSearched = ["exercises", "graders", "templates", "bin", "obj", "node_modules"];

    readonly string _root;
    readonly IReadOnlyList<string> _ids;
    readonly Dictionary<string, string> _folders = [];
    readonly List<PackError> _errors = [];

    RepositorySolutions(string root, IReadOnlyList<string> ids)
    {
        _root = root;
        _ids = ids;
    }

    /// <param name="root">Full path of the repository.</param>
    /// <param name="ids">The ids of all exercises.</param>
    /// <param name="named">The exercises that count; when none is named, those that are found.</param>
    public static (IReadOnlyList<FoundSolution> Found, IReadOnlyList<PackError> Errors) Find(string root, IReadOnlyList<string> ids, IReadOnlyList<string> named)
    {
        var search = new RepositorySolutions(root, ids);
        var (map, errors) = SolutionMap.Read(Path.Combine(root, SolutionMap.FileName), ids);
        if (errors.Count > 0)
            return ([], errors);
        search.SearchFolders("", MaxDepth, [.. named.Count > 0 ? named.Except(map.Keys) : ids.Except(map.Keys)]);
        var found = new List<FoundSolution>();
        foreach (var id in named.Count > 0 ? named.Distinct() : ids)
            if (map.TryGetValue(id, out var mapped))
                found.Add(search.Mapped(id, mapped));
            else if (search._folders.TryGetValue(id, out var folder))
                found.Add(new FoundSolution(id, folder, IsFile: false));
            // A repository of one exercise may hold its solution at the top.
            else if (named.Count == 1 && HasSources(root))
                found.Add(new FoundSolution(id, "", IsFile: false));
            else if (named.Count > 0)
                found.Add(new FoundSolution(id, null, IsFile: false));
        return (found, search._errors);
    }

    FoundSolution Mapped(string id, MappedPath mapped)
    {
        var path = Path.Combine(_root, mapped.Path);
        if (IsBehindLink(mapped.Path))
            Error(mapped, PipelineMessages.IsLink(LogText.Of(mapped.Path)));
        else if (!File.Exists(path) && !Directory.Exists(path))
            Error(mapped, PipelineMessages.NoSuchSolution(LogText.Of(mapped.Path)));
        return new FoundSolution(id, mapped.Path, File.Exists(path));
    }

    void SearchFolders(string folder, int depth, IReadOnlyList<string> wanted)
    {
        foreach (var child in Directory.EnumerateDirectories(Path.Combine(_root, folder)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(child);
            var way = folder.Length == 0 ? name : $"{folder}/{name}";
            if (_ids.Contains(name))
                Add(name, way, new DirectoryInfo(child).LinkTarget is not null, wanted);
            else if (depth > 1 && !name.StartsWith('.') && !NotSearched.Contains(name) && new DirectoryInfo(child).LinkTarget is null)
                SearchFolders(way, depth - 1, wanted);
        }
    }

    void Add(string id, string way, bool isLink, IReadOnlyList<string> wanted)
    {
        if (!wanted.Contains(id))
            return;
        if (isLink)
            _errors.Add(new PackError(Path.Combine(_root, LogText.Of(way)), 0, 0, PipelineMessages.IsLink(LogText.Of(way))));
        else if (!_folders.TryAdd(id, way))
            _errors.Add(new PackError(_root, 0, 0, PipelineMessages.FoundTwice(id, LogText.Of(_folders[id]), LogText.Of(way))));
    }

    bool IsBehindLink(string path)
    {
        var way = _root;
        foreach (var part in path.Split('/'))
            if (new FileInfo(way = Path.Combine(way, part)).LinkTarget is not null)
                return true;
        return false;
    }

    static bool HasSources(string root) =>
        Directory.EnumerateFiles(root, "*.cs").Any() || Directory.EnumerateFiles(root, "*.csx").Any();

    void Error(MappedPath at, string message) =>
        _errors.Add(new PackError(Path.Combine(_root, SolutionMap.FileName), at.Line, at.Column, message));
}

/// <summary>Where the solution of an exercise is.</summary>
/// <param name="Path">From the top of the repository; empty for the top itself, null where there is no solution.</param>
internal sealed record FoundSolution(string Exercise, string? Path, bool IsFile);
