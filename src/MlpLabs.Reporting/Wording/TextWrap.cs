namespace MlpLabs.Reporting.Wording;

/// <summary>Breaks text into lines of a terminal.</summary>
public static class TextWrap
{
    /// <summary>Breaks at spaces; a word longer than a line stands alone on its line and is not cut.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line;
                    line = "";
                }
                line = line.Length == 0 ? word : $"{line} {word}";
            }
            yield return line;
        }
    }

    /// <summary>The text, or its beginning with an ellipsis.</summary>
    public static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}
