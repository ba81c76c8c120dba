using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MlpLabs.Compiler.Scripts;

/// <summary>A student's text with our text inserted, in which every piece of the student's keeps its line and column.</summary>
/// <remarks>
/// An insertion stands on lines of its own under <c>#line hidden</c>; behind it, <c>#line</c> restores the number and spaces restore the
/// column. Diagnostics and the PDB are right without any mapping of ours. Students cannot write <c>#line</c>: the intake refuses it.
/// </remarks>
internal sealed class ScriptText(SourceText text, string fileName)
{
    readonly List<(int Position, int Deleted, string Inserted)> _edits = [];

    /// <summary>Puts our text before a position; insertions at the same place keep their order.</summary>
    public void Insert(int position, string inserted) => _edits.Add((position, 0, inserted));

    /// <summary>Puts our text in the place of a word on one line.</summary>
    public void Replace(TextSpan span, string inserted) => _edits.Add((span.Start, span.Length, inserted));

    public SourceText ToText()
    {
        var result = new StringBuilder();
        var done = 0;
        foreach (var (position, deleted, inserted) in _edits.OrderBy(edit => edit.Position).ThenBy(edit => edit.Deleted > 0))
        {
            result.Append(text.ToString(TextSpan.FromBounds(done, position)));
            if (inserted.Length > 0)
                InsertHidden(result, position, inserted);
            result.Append(' ', deleted);
            done = position + deleted;
        }
        result.Append(text.ToString(TextSpan.FromBounds(done, text.Length)));
        return SourceText.From(result.ToString(), Encoding.UTF8);
    }

    void InsertHidden(StringBuilder result, int position, string inserted)
    {
        var line = text.Lines.GetLineFromPosition(position);
        result.Append("\n#line hidden\n").Append(inserted).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"#line {line.LineNumber + 1} \"{fileName.Replace('"', '\'')}\"\n")
            .Append(' ', position - line.Start);
    }
}
