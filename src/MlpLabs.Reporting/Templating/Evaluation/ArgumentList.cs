using System.Collections;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>The value of <c>$</c>: the arguments by place and by name. A missing one is null, so <c>$.x ?? 1</c> gives a default.</summary>
internal sealed class ArgumentList(IReadOnlyList<object?> items, IReadOnlyDictionary<string, object?> named) : IReadOnlyList<object?>
{
    public static ArgumentList None { get; } = new([], new Dictionary<string, object?>());

    public object? this[int index] => index >= 0 && index < items.Count ? items[index] : null;

    public object? this[string name] => named.GetValueOrDefault(name);

    public int Count => items.Count;

    public IReadOnlyDictionary<string, object?> Named => named;

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
