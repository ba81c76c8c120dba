using MlpLabs.Reporting.Templating.Evaluation;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Functions;

/// <summary><c>array.*</c>. Each gives a new array.</summary>
internal static class ArrayFunctions
{
    public static IReadOnlyList<(string, string, Func<BuiltinCall, object?>)> All { get; } =
    [
        ("add", "list value", c => c.List(0).Append(c[1]).ToList()),
        ("add_range", "list others", c => c.List(0).Concat(c.List(1)).ToList()),
        ("concat", "list others", c => c.List(0).Concat(c.List(1)).ToList()),
        ("compact", "list", c => c.List(0).Where(item => item is not null).ToList()),
        ("contains", "list item", c => c.List(0).Any(item => Operators.AreEqual(item, c[1]))),
        ("any", "list function", c => c.List(0).Any(item => Values.IsTrue(c.Apply(1, item)))),
        ("each", "list function", c => c.List(0).Select(item => c.Apply(1, item)).ToList()),
        ("filter", "list function", c => c.List(0).Where(item => Values.IsTrue(c.Apply(1, item))).ToList()),
        ("first", "list", c => c.List(0).FirstOrDefault()),
        ("last", "list", c => c.List(0).LastOrDefault()),
        ("join", "list delimiter", c => string.Join(c.Text(1), c.List(0).Select(Values.ToText))),
        ("limit", "list count", c => c.List(0).Take(Count(c.Integer(1))).ToList()),
        ("offset", "list index", c => c.List(0).Skip(Count(c.Integer(1))).ToList()),
        ("map", "list member", c => c.List(0).Select(item => c.Member(item, c.Text(1))).ToList()),
        ("reverse", "list", c => c.List(0).Reverse().ToList()),
        ("size", "list", c => (long)c.List(0).Count),
        ("sort", "list member?", Sort),
        ("uniq", "list", c => c.List(0).Aggregate(new List<object?>(), AddNew)),
    ];

    static int Count(long count) => (int)Math.Clamp(count, 0, int.MaxValue);

    static List<object?> AddNew(List<object?> seen, object? item)
    {
        if (!seen.Exists(other => Operators.AreEqual(other, item)))
            seen.Add(item);
        return seen;
    }

    // Stable: items that compare equal stay in order.
    static object? Sort(BuiltinCall call)
    {
        var name = call[1] is null ? null : call.Text(1);
        return call.List(0).OrderBy(item => name is null ? item : call.Member(item, name), Comparer<object?>.Create((a, b) =>
            call.Operate(TokenKind.Less, a, b) is true ? -1 : call.Operate(TokenKind.Less, b, a) is true ? 1 : 0)).ToList();
    }
}
