using System.Text;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>A file of <c>graders/ID/misconceptions</c>: a leading block comment with the words, then the wrong solutions.</summary>
/// <remarks>
/// The first line of the comment is the title, the rest Markdown for the student. A heading <c>## check-id</c> starts words
/// for that check alone; what stands before the first such heading holds for all checks.
/// </remarks>
internal static class MisconceptionFile
{
    public static PackResult<Misconception> ReadWords(string file, string source, IReadOnlyList<string> checkIds)
    {
        var text = source.TrimStart();
        var end = text.StartsWith("/*", StringComparison.Ordinal) ? text.IndexOf("*/", 2, StringComparison.Ordinal) : -1;
        if (end < 0)
            return Wrong(file, 1, MisconceptionMessages.NoWords);

        var lines = text[2..end].ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).ToList();
        var first = lines.FindIndex(l => l.Length > 0);
        if (first < 0 || lines.Skip(first + 1).All(l => l.Length == 0))
            return Wrong(file, 1, MisconceptionMessages.NoWords);

        var sections = new Dictionary<string, StringBuilder>();
        var common = new StringBuilder();
        var current = common;
        foreach (var line in lines.Skip(first + 1))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                var id = line[3..].Trim();
                if (!checkIds.Contains(id))
                    return Wrong(file, 1, MisconceptionMessages.UnknownSection(id, checkIds));
                sections[id] = current = new StringBuilder();
                continue;
            }
            current.Append(line).Append('\n');
        }
        return PackResult<Misconception>.Of(new Misconception(
            Path.GetFileNameWithoutExtension(file), lines[first], common.ToString().Trim(),
            sections.ToDictionary(s => s.Key, s => s.Value.ToString().Trim())));
    }

    static PackResult<Misconception> Wrong(string file, int line, string message) =>
        PackResult<Misconception>.Wrong(new PackError(file, line, 1, message));
}
