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
    const int MaxBeforeMark = 100;

    readonly List<string> _order;
    readonly Dictionary<string, string[]> _lines;
    readonly Dictionary<(string File, int Line), List<TemplateObject>> _remarks = [];
    readonly ILookup<(string File, int Line), SourceDiagnostic> _marks;

    public SourceModel(GradeReport report)
    {
        _order = [.. report.Sources.Select(s => s.Name).Distinct()];
        _lines = report.Sources.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Text.ReplaceLineEndings("\n").Split('\n'));
        _marks = report.Diagnostics.ToLookup(d => (d.File, d.Line));
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
        var whole = _lines[d.File][d.Line - 1];
        // Of a line without end the part around the mark.
        var from = whole.Length <= MaxLineLength ? 0 : Math.Clamp(d.Column - 1 - MaxBeforeMark, 0, whole.Length);
        var line = Cut(whole[from..], whole.Length);
        var (start, end) = Span(d, line.Length, from);
        return new()
        {
            { "number", d.Line },
            { "before", (from > 0 ? "… " : "") + VisibleText.OneLine(line[..start]).TrimStart() },
            { "marked", VisibleText.OneLine(line[start..end]) },
            { "after", VisibleText.OneLine(line[end..]) },
        };
    }

    static (int Start, int End) Span(SourceDiagnostic d, int length, int from = 0)
    {
        var start = Math.Clamp(d.Column - 1 - from, 0, length);
        return (start, d.EndLine > d.Line ? length : Math.Clamp(d.EndColumn - 1 - from, start, length));
    }

    // The line in parts, of which some are what a remark is about. Of two that overlap the first is marked.
    object?[] Parts(string file, int number, string line)
    {
        var parts = new List<object?>();
        var at = 0;
        void Add(int end, bool isMarked)
        {
            if (isMarked || end > at)
                parts.Add(new TemplateObject { { "text", VisibleText.OneLine(line[at..end]) }, { "is_marked", isMarked } });
            at = end;
        }
        foreach (var (start, end) in _marks[(file, number)].Select(d => Span(d, line.Length)).Distinct().OrderBy(s => s))
        {
            if (start < at)
                continue;
            Add(start, isMarked: false);
            Add(end, isMarked: true);
        }
        Add(line.Length, isMarked: false);
        return [.. parts];
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
                    { "parts", _remarks.ContainsKey((file.Key, i + 1)) ? Parts(file.Key, i + 1, Cut(line)) : Array.Empty<object?>() },
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
            remarks.Add(new() { { "severity", severity }, { "text", text }, { "html", CodeText.ToHtml(text) } });
    }

    static string Cut(string line) => Cut(line, line.Length);

    static string Cut(string line, int length) => line.Length <= MaxLineLength ? line : line[..MaxLineLength] + string.Create(CultureInfo.InvariantCulture, $" … ({length})");
}
