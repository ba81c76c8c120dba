using System.Globalization;
using System.Text;
using MlpLabs.Reporting.Templating.Functions;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>What holds for every value of a template.</summary>
internal static class Values
{
    /// <summary>Only null, false and the empty object are false; 0 and "" are true.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        EmptyObject => false,
        _ => true,
    };

    /// <summary>The text that is written: numbers in invariant culture and as many digits as tell them apart.</summary>
    public static string ToText(object? value) => value switch
    {
        null or EmptyObject => "",
        string text => text,
        RawHtml raw => raw.Html,
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        TemplateFunction => "<function>",
        _ => Nested(new StringBuilder(), value).ToString(),
    };

    public static bool IsEmpty(object? value) => value switch
    {
        null or EmptyObject => true,
        string text => text.Length == 0,
        RawHtml raw => raw.Html.Length == 0,
        TemplateObject o => o.Count == 0,
        IEnumerable<object?> items => !items.Any(),
        _ => false,
    };

    /// <summary>The value's type in words of the template's author.</summary>
    public static string TypeOf(object? value) => value switch
    {
        null => "null",
        bool => "a truth value",
        long => "a whole number",
        double or decimal => "a number",
        string => "a text",
        RawHtml => "raw HTML",
        TemplateObject or EmptyObject => "an object",
        ArgumentList => "the list of arguments",
        IEnumerable<object?> => "an array",
        TemplateFunction => "a function",
        _ => value.GetType().Name,
    };

    /// <summary>The items of an array or a range, or null when the value is neither.</summary>
    public static IReadOnlyList<object?>? ToList(object? value) => value switch
    {
        object?[] array => array,
        IReadOnlyList<object?> list => list,
        IEnumerable<object?> items => [.. items],
        _ => null,
    };

    static StringBuilder Nested(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                return text.Append("null");
            case string s:
                return text.Append('"').Append(s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
            case TemplateObject o:
                return Joined(text, "{", o, "}", member => Nested(text.Append(member.Key).Append(": "), member.Value));
            case IEnumerable<object?> items:
                return Joined(text, "[", items, "]", item => Nested(text, item));
            default:
                return text.Append(ToText(value));
        }
    }

    static StringBuilder Joined<T>(StringBuilder text, string opening, IEnumerable<T> items, string closing, Action<T> append)
    {
        text.Append(opening);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(", ");
            first = false;
            append(item);
        }
        return text.Append(closing);
    }
}
