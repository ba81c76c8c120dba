using System.IO.Compression;
using MlpLabs.Course.Classes;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>Folders of a class as tests write them.</summary>
internal static class ClassFolders
{
    public static readonly string[] Exercises = ["backprop-2-2-1", "forward-pass", "sigmoid-derivative"];

    public const string Source = "public static class Solution { }";

    /// <summary>Writes a source of each name.</summary>
    public static void Sources(this TemporaryFolder folder, params IEnumerable<string> names)
    {
        foreach (var name in names)
            folder.Write("class/" + name, Source);
    }

    /// <summary>Writes an archive with these entries.</summary>
    public static void Zip(this TemporaryFolder folder, string name, params IEnumerable<(string Name, string Text)> entries)
    {
        using var zip = new ZipArchive(File.Create(folder.WriteBytes(name, [])), ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry.Name).Open());
            writer.Write(entry.Text);
        }
    }

    public static ClassFolder Read(this TemporaryFolder folder, string? exercise = null, string? layout = null, string? map = null)
    {
        var read = ClassReader.Read(Question(folder, exercise, layout, map), Exercises);
        Assert.Equal([], read.Errors.Select(e => e.ToString()));
        return read.Value!;
    }

    public static IReadOnlyList<string> Problems(this TemporaryFolder folder, string? exercise = null, string? layout = null, string? map = null) =>
        [.. ClassReader.Read(Question(folder, exercise, layout, map), Exercises).Errors.Select(e => e.File.Length == 0 ? e.Message : $"{Path.GetFileName(e.File)}({e.Line}): {e.Message}")];

    /// <summary>Each hand-in in a line: student, exercise, files.</summary>
    public static IEnumerable<string> Lines(this ClassFolder @class) =>
        @class.HandIns.Select(h => $"{h.Student.Name} | {h.ExerciseId} | {string.Join(", ", h.Files.Select(f => f.Name))}{(h.Problem.Length > 0 ? $" | {h.Problem}" : "")}");

    public static IEnumerable<string> LeftOutLines(this ClassFolder @class) => @class.LeftOut.Select(l => $"{l.Path}: {l.Reason}");

    static ClassQuestion Question(TemporaryFolder folder, string? exercise, string? layout, string? map) =>
        new(folder.At("class"), exercise, layout, map, folder.At("class", "results"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
}
