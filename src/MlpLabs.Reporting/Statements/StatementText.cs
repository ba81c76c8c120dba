using System.Globalization;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Statements;

/// <summary>A statement for the terminal, in lines of 80 columns; code and tables keep their columns.</summary>
public sealed class StatementText(Ansi ansi)
{
    const int Width = 80;

    /// <param name="command">How the command line is called from where the reader stands.</param>
    public string Write(Statement statement, string command)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var manifest = statement.Manifest;
        foreach (var line in TextWrap.Lines(VisibleText.OneLine(manifest.Title), Width))
            output.WriteLine(ansi.Bold(line));
        output.WriteLine(ansi.Dim(StatementTexts.Facts(manifest.Id, VisibleText.OneLine(manifest.Difficulty))));
        if (manifest.Concepts.Count > 0)
            foreach (var line in TextWrap.Lines(VisibleText.OneLine(StatementTexts.Concepts(manifest.Concepts)), Width))
                output.WriteLine(ansi.Dim(line));
        foreach (var block in TerminalMarkdown.Of(statement.Markdown, Width))
        {
            output.WriteLine();
            foreach (var line in block.Lines)
                output.WriteLine(block.IsHeading ? ansi.Bold(line) : line);
        }
        output.WriteLine();
        output.WriteLine(StatementTexts.Commands(command, manifest.Id));
        if (manifest.Hints.Count > 0)
            output.WriteLine(StatementTexts.HintsThereAre(manifest.Hints.Count, command, manifest.Id));
        return output.ToString();
    }

    /// <param name="number">Counted from 1.</param>
    public string Hint(Statement statement, int number)
    {
        var hints = statement.Manifest.Hints;
        return ansi.Bold(StatementTexts.Hint(number, hints.Count)) + "\n"
            + string.Concat(TerminalMarkdown.Of(hints[number - 1], Width).SelectMany(b => b.Lines).Select(line => line + "\n"));
    }
}
