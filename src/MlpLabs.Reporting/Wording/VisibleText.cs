using System.Buffers;
using System.Globalization;
using System.Text;

namespace MlpLabs.Reporting.Wording;

/// <summary>Makes characters visible that would act on a page or a terminal instead of being read.</summary>
/// <remarks>
/// Text of a submission can carry escape sequences that repaint a terminal and controls that reverse the reading order, so
/// that code shows something else than it says. Such characters come out as pictures (␛) or as their number (‹U+202E›).
/// New lines and tabs stay. What it does not stop: letters of other scripts that look like Latin ones.
/// </remarks>
public static class VisibleText
{
    static readonly char[] Ascii = [.. Enumerable.Range(' ', '\x7f' - ' ').Select(c => (char)c)];
    static readonly SearchValues<char> PlainInLine = SearchValues.Create(Ascii);
    static readonly SearchValues<char> Plain = SearchValues.Create([.. Ascii, '\n', '\t']);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
            if (Acts(rune))
                visible.Append(Picture(rune));
            else
                visible.Append(rune);
        return visible.ToString();
    }

    /// <summary>As <see cref="Of"/>, on one line.</summary>
    public static string OneLine(string text) => !text.AsSpan().ContainsAnyExcept(PlainInLine) ? text : Of(text).Replace("\n", "␊", StringComparison.Ordinal).Replace("\t", " ", StringComparison.Ordinal);

    static bool Acts(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        // Joins emoji; it changes no order.
        0x200d => false,
        0xfffd => false,
        // Tags and variation selectors hide text inside text.
        >= 0xe0000 and <= 0xe0fff => true,
        // No characters at all; XML has no place for the first two.
        _ when (rune.Value & 0xfffe) == 0xfffe => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse,
    };

    static string Picture(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7f => "␡",
        _ => string.Create(CultureInfo.InvariantCulture, $"‹U+{rune.Value:X4}›"),
    };
}
