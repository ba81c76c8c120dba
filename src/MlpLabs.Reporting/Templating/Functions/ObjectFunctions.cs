namespace MlpLabs.Reporting.Templating.Functions;

/// <summary><c>object.*</c>.</summary>
internal static class ObjectFunctions
{
    public static IReadOnlyList<(string, string, Func<BuiltinCall, object?>)> All { get; } =
    [
        ("default", "value otherwise", c => c[0] is null or "" ? c[1] : c[0]),
        ("has_key", "value key", c => c.Object(0).Has(c.Text(1))),
        ("has_value", "value key", c => c.Object(0).TryGet(c.Text(1), out var value) && value is not null),
        ("keys", "value", c => c.Object(0).Names.Select(name => (object?)name).ToList()),
        ("values", "value", c => c.Object(0).Select(member => member.Value).ToList()),
        ("size", "value", c => c[0] switch { string text => text.Length, TemplateObject o => o.Count, _ => (long)c.List(0).Count }),
        ("typeof", "value", c => c[0] switch
        {
            null => null,
            bool => "boolean",
            long or double or decimal => "number",
            string => "string",
            TemplateObject => "object",
            TemplateFunction => "function",
            IEnumerable<object?> => "array",
            _ => "object",
        }),
    ];
}
