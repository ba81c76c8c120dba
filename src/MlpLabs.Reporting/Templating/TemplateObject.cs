using System.Collections;

namespace MlpLabs.Reporting.Templating;

/// <summary>Named values that a template reads as members, in the order in which they were added.</summary>
/// <remarks>
/// A value is null, bool, long, double, decimal, string, <see cref="RawHtml"/>, a <see cref="TemplateObject"/> or an
/// <see cref="IReadOnlyList{T}"/> of such values. An int is stored as long, so that templates know one whole number.
/// </remarks>
internal sealed class TemplateObject : IEnumerable<KeyValuePair<string, object?>>
{
    readonly OrderedDictionary<string, object?> _members = new(StringComparer.Ordinal);

    /// <summary>Whether templates may only read it: so it is for all that the report hands over.</summary>
    public bool IsFixed { get; private init; } = true;

    public int Count => _members.Count;

    public IReadOnlyList<string> Names => [.. _members.Keys];

    public object? this[string name]
    {
        get => _members[name];
        set => _members[name] = Widened(value);
    }

    /// <summary>An object of the template's own, which it may change.</summary>
    public static TemplateObject ForTemplate() => new() { IsFixed = false };

    public void Add(string name, object? value) => _members.Add(name, Widened(value));

    public bool TryGet(string name, out object? value) => _members.TryGetValue(name, out value);

    public bool Has(string name) => _members.ContainsKey(name);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static object? Widened(object? value) => value is int i ? (long)i : value;
}
