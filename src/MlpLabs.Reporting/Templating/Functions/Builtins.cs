namespace MlpLabs.Reporting.Templating.Functions;

/// <summary>The functions that every template can use, by the names Scriban gives them.</summary>
internal static class Builtins
{
    /// <summary>Needs the evaluator's own frames, so the evaluator runs it itself.</summary>
    public static BuiltinFunction Include { get; } = new("include", "name arguments...", static _ => null);

    public static TemplateObject All { get; } = new()
    {
        { "array", Group("array", ArrayFunctions.All) },
        { "html", Group("html", HtmlFunctions.All) },
        { "math", Group("math", MathFunctions.All) },
        { "object", Group("object", ObjectFunctions.All) },
        { "string", Group("string", StringFunctions.All) },
        { "include", Include },
    };

    static TemplateObject Group(string name, IEnumerable<(string Name, string Parameters, Func<BuiltinCall, object?> Body)> functions)
    {
        var group = new TemplateObject();
        foreach (var f in functions)
            group.Add(f.Name, new BuiltinFunction($"{name}.{f.Name}", f.Parameters, f.Body));
        return group;
    }
}
