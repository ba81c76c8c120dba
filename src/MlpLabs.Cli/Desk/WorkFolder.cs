using System.Text.Json;

namespace MlpLabs.Cli.Desk;

/// <summary>A student's folder of one exercise: the student's files, and beside them what <c>mlplabs start</c> and <c>mlplabs check</c> keep in <c>.mlplabs</c>.</summary>
/// <param name="Path">Full path of the folder.</param>
internal sealed record WorkFolder(string Path, string ExerciseId)
{
    public const string StateName = ".mlplabs";
    public const int FormatVersion = 1;

    /// <summary>Far above what a marker holds.</summary>
    const int MaxMarkerBytes = 4096;

    public string MarkerFile => MarkerOf(Path);

    public string ProgressFile => System.IO.Path.Combine(Path, StateName, "progress.json");

    /// <summary>The result of the last check, as <c>--json</c> writes it.</summary>
    public string ResultFile => System.IO.Path.Combine(Path, StateName, "result.json");

    /// <summary>The page of the last check, as <c>--html</c> writes it.</summary>
    public string ReportFile => System.IO.Path.Combine(Path, StateName, "report.html");

    /// <summary>The started folder at a path, nothing, or why its marker cannot be used.</summary>
    public static (WorkFolder? Folder, string Problem) Read(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        var marker = new FileInfo(MarkerOf(full));
        if (!marker.Exists)
            return (null, "");
        try
        {
            if (marker.Length > MaxMarkerBytes)
                return (null, DeskMessages.DamagedMarker(marker.FullName));
            using var json = JsonDocument.Parse(File.ReadAllBytes(marker.FullName));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("exercise", out var exercise) && exercise.ValueKind == JsonValueKind.String && exercise.GetString() is { Length: > 0 } id
                ? (new WorkFolder(full, id), "")
                : (null, DeskMessages.DamagedMarker(marker.FullName));
        }
        catch (JsonException)
        {
            return (null, DeskMessages.DamagedMarker(marker.FullName));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, DeskMessages.UnreadableMarker(marker.FullName, error.Message));
        }
    }

    /// <summary>The started folder that a path is or lies in.</summary>
    public static (WorkFolder? Folder, string Problem) FindFrom(string path)
    {
        for (var folder = System.IO.Path.GetFullPath(path); folder is { Length: > 0 }; folder = System.IO.Path.GetDirectoryName(folder))
            if (Read(folder) is var found && (found.Folder is not null || found.Problem.Length > 0))
                return found;
        return (null, "");
    }

    /// <summary>Writes the marker that makes a folder one of an exercise.</summary>
    public static WorkFolder Mark(string path, string exerciseId)
    {
        var folder = new WorkFolder(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)), exerciseId);
        AtomicFile.Write(folder.MarkerFile, $"{{\n  \"formatVersion\": {FormatVersion},\n  \"exercise\": \"{exerciseId}\"\n}}\n");
        return folder;
    }

    static string MarkerOf(string folder) => System.IO.Path.Combine(folder, StateName, "exercise.json");
}
