using System.Globalization;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>A foldable line for every weight: the product with its factors, and a small network that shows where the weight stands.</summary>
internal static class ChainRuleDrawing
{
    const int Width = 132;
    const int Height = 76;
    const int MaxWeights = 60;

    // A quotient of the student's numbers is as good as their smallest digits.
    const double Relative = 1e-6;

    public static Drawing Of(ChainRulePicture picture)
    {
        var firsts = picture.Weights.Select(First).ToList();
        var shown = picture.Weights.Take(MaxWeights).ToList();
        var open = Math.Max(shown.FindIndex(w => !w.IsRight), 0);
        return new("partials/pictures/chain-rule.sbn-html", PictureTexts.ChainRule(picture, firsts), new()
        {
            { "case", PictureTexts.Case(picture.Case) },
            { "lead", PictureTexts.ChooseWeight },
            { "exchanged", picture.Exchanged.Select(name => (object?)PictureTexts.ExchangedShape(name)).ToArray() },
            { "width", Width },
            { "height", Height },
            { "lines", Lines(picture.Sizes) },
            { "dots", Dots(picture.Sizes) },
            { "weights", shown.Select((w, k) => (object?)Weight(picture, w, firsts[k], k == open)).ToArray() },
        });
    }

    /// <summary>The first factor, in the order of computation, that deviates in a gradient that is not right; null where none does or none can be told.</summary>
    internal static ChainRuleStep? First(ChainRuleWeight weight) => weight.IsRight ? null : weight.Steps.FirstOrDefault(s => s.Actual is { } actual && !Agrees(actual, s.Expected));

    static bool Agrees(double actual, double expected) => actual.Equals(expected) || Math.Abs(actual - expected) <= Relative * Math.Abs(expected) + 1e-9;

    static TemplateObject Weight(ChainRulePicture picture, ChainRuleWeight weight, ChainRuleStep? first, bool isOpen) => new()
    {
        { "name", weight.Name },
        { "is_right", weight.IsRight },
        // Without a submission nothing is right or wrong.
        { "mark", picture.IsReference ? null : weight.IsRight ? "✓" : "✗" },
        { "is_open", isOpen },
        { "exchanged", weight is { IsRight: false, ExchangedWith: { } with } ? PictureTexts.Exchanged(with) : null },
        { "steps", weight.Steps.Select(s => (object?)Step(weight, picture.IsReference ? s with { Actual = null } : s, ReferenceEquals(s, first))).ToArray() },
        { "gradient", ShortNumber.Of(weight.Expected) },
        { "gradient_name", PictureTexts.Gradient },
        { "yours", weight.Actual is not { } own ? "–" : weight.IsRight ? ShortNumber.Of(own) : PictureTexts.ValueOfYours(own, weight.Expected) },
        { "yours_name", weight is { IsRight: false, Actual: { } other } ? PictureTexts.NameOfYours(other, weight.Expected) : PictureTexts.YoursAlone },
        { "line", Line(picture.Sizes, weight) },
        { "dot", weight.From < 0 ? Dot(picture.Sizes, weight.Layer + 1, weight.To) : null },
    };

    static TemplateObject Step(ChainRuleWeight weight, ChainRuleStep step, bool isFirst)
    {
        // In a right gradient there is nothing to find, and where a factor is 1 by itself nothing to tell.
        var isTold = step.Actual is not null && !(weight.From < 0 && step.Factors[^1].Role == ChainRuleRole.Input) && (!weight.IsRight || Agrees(step.Actual.Value, step.Expected));
        var agrees = isTold && Agrees(step.Actual!.Value, step.Expected);
        return new()
        {
            { "factors", step.Factors.Select(f => (object?)new TemplateObject { { "role", PictureTexts.Roles[f.Role] }, { "symbol", f.Symbol }, { "value", ShortNumber.Of(f.Expected) } }).ToArray() },
            { "own", !isTold ? null : agrees ? ShortNumber.Of(step.Actual!.Value) : PictureTexts.ValueOfYours(step.Actual!.Value, step.Expected) },
            { "own_name", agrees ? PictureTexts.ImpliedByYours : PictureTexts.NameOfImplied(step.Actual ?? double.NaN, step.Expected) },
            { "untold", weight is { IsRight: false, ExchangedWith: null } && step.Actual is null ? PictureTexts.NothingImplied : null },
            { "agrees", agrees },
            { "first", isFirst ? PictureTexts.FirstFactor : null },
        };
    }

    static (int X, int Y) Place(IReadOnlyList<int> sizes, int column, int unit)
    {
        var x = 10 + column * (Width - 20) / Math.Max(sizes.Count - 1, 1);
        return (x, (2 * unit + 1) * Height / (2 * sizes[column]));
    }

    static object?[] Dots(IReadOnlyList<int> sizes) =>
        [.. sizes.SelectMany((units, column) => Enumerable.Range(0, units).Select(u => Place(sizes, column, u)))
            .Select(p => new TemplateObject { { "x", p.X }, { "y", p.Y } })];

    static string Lines(IReadOnlyList<int> sizes) => string.Concat(
        from column in Enumerable.Range(1, sizes.Count - 1)
        from to in Enumerable.Range(0, sizes[column])
        from from_ in Enumerable.Range(0, sizes[column - 1])
        select Path(Place(sizes, column - 1, from_), Place(sizes, column, to)));

    static string? Line(IReadOnlyList<int> sizes, ChainRuleWeight weight) =>
        weight.From < 0 ? null : Path(Place(sizes, weight.Layer, weight.From), Place(sizes, weight.Layer + 1, weight.To));

    static TemplateObject Dot(IReadOnlyList<int> sizes, int column, int unit)
    {
        var (x, y) = Place(sizes, column, unit);
        return new() { { "x", x }, { "y", y } };
    }

    static string Path((int X, int Y) from, (int X, int Y) to) => string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}L{to.X} {to.Y}");
}
