using System.Text;

namespace MlpLabs.Reporting.Formats;

/// <summary>Keeps what is written below the size that a service takes.</summary>
internal static class SizeLimit
{
    /// <summary>Writes with less and less room for each text until the whole fits.</summary>
    /// <param name="maxBytes">What the service takes.</param>
    /// <param name="write">Writes the whole; its argument is the most characters that one text may have.</param>
    public static string Fit(int maxBytes, Func<int, string> write)
    {
        for (var room = maxBytes; ; room /= 2)
        {
            var text = write(room);
            if (Encoding.UTF8.GetByteCount(text) <= maxBytes || room <= FormatMessages.Cut.Length)
                return text;
        }
    }

    /// <summary>The text, or its beginning with a word that it was cut.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = Math.Max(0, most - FormatMessages.Cut.Length);
        // Half of a surrogate pair is no character.
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end] + FormatMessages.Cut;
    }
}
