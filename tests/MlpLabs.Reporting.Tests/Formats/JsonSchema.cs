using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>The keywords of JSON Schema that the schemas here use; any other is an error, so that none is passed over.</summary>
static class JsonSchema
{
    /// <returns>What does not fit, with the way to it.</returns>
    public static IEnumerable<string> Validate(JsonElement schema, JsonElement value, string way = "$")
    {
        foreach (var keyword in schema.EnumerateObject())
            foreach (var problem in Validate(schema, keyword.Name, keyword.Value, value, way))
                yield return problem;
    }

    static IEnumerable<string> Validate(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string way) => keyword switch
    {
        "type" => Check(Types(rule).Any(t => IsOf(t, value)), $"{way}: {value.ValueKind} is no {rule}"),
        "const" => Check(JsonElement.DeepEquals(rule, value), $"{way}: {value} is not {rule}"),
        "enum" => Check(rule.EnumerateArray().Any(r => JsonElement.DeepEquals(r, value)), $"{way}: {value} is none of {rule}"),
        "pattern" => Check(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript), $"{way}: \"{value}\" does not match {rule}"),
        "minLength" => Check(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(), $"{way}: too short"),
        "maxLength" => Check(value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32(), $"{way}: too long"),
        "minimum" => Check(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(), $"{way}: {value} is below {rule}"),
        "maximum" => Check(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.GetDecimal(), $"{way}: {value} is above {rule}"),
        "minItems" => Check(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(), $"{way}: too few"),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((v, i) => Validate(rule, v, string.Create(CultureInfo.InvariantCulture, $"{way}[{i}]"))),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{way}: {n} is missing"),
        "properties" => value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _)).SelectMany(p => Validate(p.Value, value.GetProperty(p.Name), $"{way}.{p.Name}")),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || rule.GetBoolean() ? []
            : value.EnumerateObject().Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{way}: {p.Name} is not known"),
        _ => throw new NotSupportedException($"The keyword {keyword} is not implemented."),
    };

    static IEnumerable<string> Check(bool fits, string problem) => fits ? [] : [problem];

    static IEnumerable<string> Types(JsonElement rule) => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()!) : [rule.GetString()!];

    static bool IsOf(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };
}
