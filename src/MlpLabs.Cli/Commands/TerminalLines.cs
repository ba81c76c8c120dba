using MlpLabs.Reporting.Wording;

namespace MlpLabs.Cli.Commands;

/// <summary>Sentences as lines: on a terminal that is too narrow, words stay whole; in a file or a pipe a sentence is one line.</summary>
internal static class TerminalLines
{
    /// <param name="width">Columns of the terminal; null where there is none.</param>
    public static IEnumerable<string> Of(string line, int? width)
    {
        if (width is not { } columns || line.Length <= columns)
            return [line];
        // What follows stands further in than the line began.
        var indent = line.Length - line.TrimStart(' ').Length;
        var rest = new string(' ', indent + 2);
        return TextWrap.Lines(line, Math.Max(1, columns - rest.Length)).Select((part, i) => i == 0 ? line[..indent] + part : rest + part);
    }
}
