using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Model;

/// <summary>The submission's sources, with what the report has to say in the margin.</summary>
internal sealed class SourceModel
{
    const int MaxLineLength = 400;

    readonly List<string> _order;
    readonly Dictionary<string, string[]> _lines;
    readonly Dictionary<(string File, int Line), List<TemplateObject>> _remarks = [];

    public SourceModel(GradeReport report)
    {
        _order = [.. report.Sources.Select(s => s.Name).Distinct()];
        _lines = report.Sources.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Text.ReplaceLineEndings("\n").Split('\n'));
        foreach (var d in report.Diagnostics.Where(d => d.Line > 0))
            Remark(d.File, d.Line, Severity(d.Severity), $"{d.Id}: {VisibleText.OneLine(d.Message)}");
        foreach (var check in report.Checks)
            foreach (var exception in check.Cases.Where(c => c.Verdict != Verdict.Passed).Select(c => c.Exception).OfType<ExceptionReport>())
                foreach (var (place, i) in exception.Places.Select((p, i) => (p, i)))
                    Remark(place.File, place.Line, exception.NotFinished ? "info" : "error",
                        VisibleText.OneLine(i == 0 ? ReportTexts.ThrewHere(check.Title, exception) : ReportTexts.CalledHere(check.Title)));
    }

    /// <summary>The line of a source, or null when there is none.</summary>
    public string? Line(string file, int line) =>
        _lines.TryGetValue(file, out var lines) && line >= 1 && line <= lines.Length ? VisibleText.OneLine(Cut(lines[line - 1])) : null;

    /// <summary>The id that the line has on the page, or null when no remark stands beside it.</summary>
    public string? Anchor(string file, int line) =>
        Line(file, line) is null || !_remarks.ContainsKey((file, line)) ? null : string.Create(CultureInfo.InvariantCulture, $"line-{_order.IndexOf(file) + 1}-{line}");

    /// <summary>The line of a source cut into what stands before, in and behind a span, or null when there is no such line.</summary>
    public TemplateObject? Excerpt(SourceDiagnostic d)
    {
        if (Line(d.File, d.Line) is null)
            return null;
        var line = Cut(_lines[d.File][d.Line - 1]);
        var start = Math.Clamp(d.Column - 1, 0, line.Length);
        var end = d.EndLine > d.Line ? line.Length : Math.Clamp(d.EndColumn - 1, start, line.Length);
        return new()
        {
            { "number", d.Line },
            { "before", VisibleText.OneLine(line[..start]).TrimStart() },
            { "marked", VisibleText.OneLine(line[start..end]) },
            { "after", VisibleText.OneLine(line[end..]) },
        };
    }

    public object?[] ToModel() =>
        [.. _order.Select(name => KeyValuePair.Create(name, _lines[name])).Select(file => new TemplateObject
        {
            { "name", VisibleText.OneLine(file.Key) },
            { "remark_count", _remarks.Where(r => r.Key.File == file.Key).Sum(r => r.Value.Count) },
            {
                "lines", file.Value.Select((line, i) => (object?)new TemplateObject
                {
                    { "number", i + 1 },
                    { "anchor", Anchor(file.Key, i + 1) },
                    { "text", VisibleText.OneLine(Cut(line)) },
                    { "remarks", _remarks.TryGetValue((file.Key, i + 1), out var remarks) ? remarks.ToArray() : Array.Empty<object?>() },
                }).ToArray()
            },
        })];

    public static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    void Remark(string file, int line, string severity, string text)
    {
        if (!_remarks.TryGetValue((file, line), out var remarks))
            _remarks[(file, line)] = remarks = [];
        // The same exception in forty cases is one remark.
        if (!remarks.Exists(r => (string?)r["text"] == text))
            remarks.Add(new() { { "severity", severity }, { "text", text } });
    }

    static string Cut(string line) => line.Length <= MaxLineLength ? line : line[..MaxLineLength] + string.Create(CultureInfo.InvariantCulture, $" … ({line.Length})");
}
