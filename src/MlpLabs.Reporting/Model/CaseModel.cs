using MlpLabs.Grading;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Model;

/// <summary>A case as a template sees it.</summary>
internal static class CaseModel
{
    const int MaxConsole = 4000;

    public static TemplateObject Of(CaseReport @case, SourceModel sources)
    {
        var console = VisibleText.Of(@case.Console);
        return new()
        {
            { "name", VisibleText.OneLine(@case.Name) },
            { "verdict", VerdictModel.Of(@case.Verdict, ReportTexts.Label(@case)) },
            { "is_visible", @case.Visibility == Visibility.Visible },
            { "message", VisibleText.OneLine(@case.Message) },
            { "input", @case.Input.Select(q => (object?)Quantity(q, ValueModel.Plain)).ToArray() },
            { "components", Components(@case) },
            { "expected_exception", @case.ExpectedException is { } type ? ReportTexts.ExpectedException(type) : null },
            { "exception", @case.Exception is { } exception ? Exception(exception, sources) : null },
            { "deviations", @case.Deviations.Select(d => (object?)Deviation(d)).ToArray() },
            { "console", console.Length <= MaxConsole ? console : console[..MaxConsole] },
            { "console_cut", console.Length <= MaxConsole ? null : ReportTexts.ConsoleCut(console.Length - MaxConsole) },
            { "cpu", @case.CpuMs >= 1 ? NumberText.Duration(@case.CpuMs) : null },
            { "has_details", @case.Input.Count + @case.Expected.Count + @case.Actual.Count > 0 || console.Length > 0 || @case.Exception is not null },
        };
    }

    // Expected and actual side by side; either may be missing.
    static object?[] Components(CaseReport @case)
    {
        var wrong = new ValueModel(@case.Deviations.Select(d => d.Place).Concat(@case.WrongPlaces).ToHashSet());
        var names = @case.Expected.Concat(@case.Actual).Select(q => q.Name).Distinct();
        return [.. names.Select(name =>
        {
            var expected = @case.Expected.FirstOrDefault(q => q.Name == name);
            var actual = @case.Actual.FirstOrDefault(q => q.Name == name);
            return (object?)new TemplateObject
            {
                { "name", name.Length == 0 ? "result" : name },
                { "type", (expected ?? actual)!.Shape.ToString() },
                { "expected", expected is null ? null : ValueModel.Plain.Of(expected.Shape, expected.Value, name) },
                { "actual", actual is null ? null : wrong.Of(actual.Shape, actual.Value, name) },
                { "deviates", @case.Deviations.Any(d => d.Component == name) },
            };
        })];
    }

    static TemplateObject Quantity(Quantity quantity, ValueModel values) => new()
    {
        { "name", quantity.Name },
        { "type", quantity.Shape.ToString() },
        { "value", values.Of(quantity.Shape, quantity.Value, quantity.Name) },
    };

    static TemplateObject Deviation(Deviation d) => new()
    {
        { "place", d.Place },
        { "expected", VisibleText.OneLine(d.Expected) },
        { "actual", VisibleText.OneLine(d.Actual) },
        { "allowed", d.Allowed.Length == 0 ? "exact" : d.Allowed },
    };

    /// <param name="depth">0 where the exception came from, more for the callers.</param>
    public static TemplateObject Place(SourcePlace place, int depth, SourceModel sources) => new()
    {
        { "file", VisibleText.OneLine(place.File) },
        { "line", place.Line },
        { "what", depth == 0 ? ReportTexts.ThrownIn(VisibleText.OneLine(place.Method)) : ReportTexts.CalledFrom(VisibleText.OneLine(place.Method)) },
        { "text", sources.Line(place.File, place.Line) },
        { "anchor", sources.Anchor(place.File, place.Line) },
    };

    static TemplateObject Exception(ExceptionReport exception, SourceModel sources) => new()
    {
        { "type", exception.TypeName },
        { "message", VisibleText.Of(exception.Message) },
        { "not_finished", exception.NotFinished },
        {
            "places", exception.Places.Select((place, i) => (object?)Place(place, i, sources)).ToArray()
        },
    };
}
