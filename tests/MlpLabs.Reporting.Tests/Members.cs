using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Tests;

/// <summary>The names that a template can ask a model for.</summary>
static class Members
{
    public static IReadOnlySet<string> Of(params IEnumerable<object?> models)
    {
        var names = new HashSet<string>();
        foreach (var model in models)
            Collect(model, names);
        return names;
    }

    static void Collect(object? value, HashSet<string> names)
    {
        if (value is TemplateObject o)
            foreach (var (name, member) in o)
            {
                names.Add(name);
                Collect(member, names);
            }
        else if (value is IEnumerable<object?> items)
            foreach (var item in items)
                Collect(item, names);
    }
}
