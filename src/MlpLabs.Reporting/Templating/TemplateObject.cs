using System.Collections;
using System.Diagnostics;

namespace MlpLabs.Reporting.Templating;

/// <summary>Named values that a template reads as members, in the order in which they were added.</summary>
/// <remarks>
/// A value is null, bool, long, double, decimal, string, <see cref="RawHtml"/>, a <see cref="TemplateObject"/> or an
/// <see cref="IReadOnlyList{T}"/> of such values. An int is stored as long, so that templates know one whole number.
/// A page has thousands of objects with a handful of members each: these are found by going through them, which is faster and
/// smaller than a hash table. Names in this program and in templates are interned, so most are found without reading a letter.
/// </remarks>
internal sealed class TemplateObject : IEnumerable<KeyValuePair<string, object?>>
{
    const int MaxSearched = 32;

    // A page has more objects of five and six members than of any other number.
    Member[] _members = new Member[6];
    // Only where there are more than can be gone through.
    Dictionary<string, int>? _places;

    /// <summary>Whether templates may only read it: so it is for all that the report hands over.</summary>
    public bool IsFixed { get; private init; } = true;

    public int Count { get; private set; }

    public IReadOnlyList<string> Names => [.. this.Select(member => member.Key)];

    /// <exception cref="KeyNotFoundException">It has no such member; only when reading.</exception>
    public object? this[string name]
    {
        get => TryGet(name, out var value) ? value : throw new KeyNotFoundException(name);
        set
        {
            if (IndexOf(name) is >= 0 and var at)
                _members[at].Value = Boxed.Of(value);
            else
                Append(name, Boxed.Of(value));
        }
    }

    /// <summary>An object of the template's own, which it may change.</summary>
    public static TemplateObject ForTemplate() => new() { IsFixed = false };

    /// <summary>Adds a member of a name that it does not have yet.</summary>
    public void Add(string name, object? value)
    {
        Debug.Assert(!Has(name), $"\"{name}\" is added twice.");
        Append(name, Boxed.Of(value));
    }

    public bool TryGet(string name, out object? value)
    {
        var at = IndexOf(name);
        value = at >= 0 ? _members[at].Value : null;
        return at >= 0;
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        _members.Take(Count).Select(member => KeyValuePair.Create(member.Name, member.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void Append(string name, object? value)
    {
        if (Count == _members.Length)
            Array.Resize(ref _members, 2 * Count);
        _places?.Add(name, Count);
        _members[Count++] = new(name, value);
        if (_places is null && Count > MaxSearched)
            _places = _members.Take(Count).Select((member, i) => KeyValuePair.Create(member.Name, i)).ToDictionary(StringComparer.Ordinal);
    }

    int IndexOf(string name)
    {
        if (_places is not null)
            return _places.GetValueOrDefault(name, -1);
        var (members, count) = (_members, Count);
        for (var i = 0; i < count; i++)
            if (ReferenceEquals(members[i].Name, name))
                return i;
        // A name that was put together while rendering is another object.
        for (var i = 0; i < count; i++)
            if (members[i].Name == name)
                return i;
        return -1;
    }

    // A type of its own: of a generic pair, published code would call each property instead of reading a field.
    struct Member(string name, object? value)
    {
        public readonly string Name = name;
        public object? Value = value;
    }
}
