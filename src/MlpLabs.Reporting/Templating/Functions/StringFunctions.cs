using System.Globalization;

namespace MlpLabs.Reporting.Templating.Functions;

/// <summary><c>string.*</c>.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<(string, string, Func<BuiltinCall, object?>)> All { get; } =
    [
        ("append", "text with", c => c.Text(0) + c.Text(1)),
        ("prepend", "text by", c => c.Text(1) + c.Text(0)),
        ("capitalize", "text", c => Capitalize(c.Text(0))),
        ("upcase", "text", c => c.Text(0).ToUpperInvariant()),
        ("downcase", "text", c => c.Text(0).ToLowerInvariant()),
        ("contains", "text value", c => c.Text(0).Contains(c.Text(1), StringComparison.Ordinal)),
        ("starts_with", "text value", c => c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal)),
        ("ends_with", "text value", c => c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal)),
        ("empty", "text", c => c.Text(0).Length == 0),
        ("whitespace", "text", c => string.IsNullOrWhiteSpace(c.Text(0))),
        ("size", "text", c => (long)c.Text(0).Length),
        ("strip", "text", c => c.Text(0).Trim()),
        ("lstrip", "text", c => c.Text(0).TrimStart()),
        ("rstrip", "text", c => c.Text(0).TrimEnd()),
        ("strip_newlines", "text", c => c.Text(0).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        ("replace", "text match by", c => c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), c.Text(2), StringComparison.Ordinal)),
        ("remove", "text match", c => c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), "", StringComparison.Ordinal)),
        ("split", "text match", c => c.Text(0).Split(c.Text(1), StringSplitOptions.RemoveEmptyEntries).Select(s => (object?)s).ToList()),
        ("slice", "text start length?", c => Slice(c.Text(0), c.Integer(1), c.Integer(2, long.MaxValue))),
        ("truncate", "text length ellipsis?", c => Truncate(c.Text(0), c.Integer(1), c.Text(2, "..."))),
        ("pad_left", "text width", c => c.Text(0).PadLeft(Width(c.Integer(1)))),
        ("pad_right", "text width", c => c.Text(0).PadRight(Width(c.Integer(1)))),
        ("pluralize", "number singular plural", c => c[0] is 1L ? c.Text(1) : c.Text(2)),
        ("to_int", "text", c => long.TryParse(c.Text(0), CultureInfo.InvariantCulture, out var i) ? i : null),
        ("to_double", "text", c => double.TryParse(c.Text(0), CultureInfo.InvariantCulture, out var d) ? d : null),
    ];

    static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // A negative start counts from the end.
    static string Slice(string text, long start, long length)
    {
        var first = (int)Math.Clamp(start < 0 ? text.Length + start : start, 0, text.Length);
        return text.Substring(first, (int)Math.Clamp(length, 0, text.Length - first));
    }

    // The ellipsis counts towards the length.
    static string Truncate(string text, long length, string ellipsis) => text.Length <= length
        ? text
        : text[..(int)Math.Clamp(length - ellipsis.Length, 0, text.Length)] + ellipsis;

    static int Width(long width) => (int)Math.Clamp(width, 0, 1000);
}
