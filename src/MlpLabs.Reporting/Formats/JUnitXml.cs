using System.Globalization;
using System.Xml;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>JUnit XML: an exercise is a suite, a check a test case.</summary>
/// <remarks>
/// The student's failures are <c>failure</c>, our own faults <c>error</c>. Points stand in the suite's properties, because
/// the format has no place for them. The elements are those of the schema junit-10.xsd of Jenkins' xunit plugin.
/// </remarks>
public sealed class JUnitXml : IRunWriter
{
    static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None, OmitXmlDeclaration = true };

    public string Name => "junit";

    public string? Write(GradedRun run, TextWriter output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "mlplabs");
            xml.WriteAttributeString("time", Seconds(run.DurationMs));
            Counts(xml, [.. run.Checks.Select(c => c.Check)]);
            var started = run.StartedAt;
            foreach (var submission in run.Submissions)
            {
                WriteSuite(xml, submission, started);
                started = started.AddMilliseconds(submission.Report.DurationMs);
            }
            xml.WriteEndElement();
        }
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        output.Write(text.ToString());
        output.Write('\n');
        return null;
    }

    static void WriteSuite(XmlWriter xml, GradedSubmission submission, DateTimeOffset started)
    {
        var report = submission.Report;
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Legal(report.Exercise.Id));
        Counts(xml, report.Checks);
        xml.WriteAttributeString("skipped", Number(report.Checks.Count(c => Outcomes.Of(c.Verdict) == Outcome.Skipped)));
        xml.WriteAttributeString("time", Seconds(report.DurationMs));
        xml.WriteAttributeString("timestamp", started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("file", Legal(submission.ShownPath));
        xml.WriteStartElement("properties");
        Property(xml, "title", report.Exercise.Title);
        Property(xml, "verdict", report.Verdict.ToString());
        Property(xml, "score", NumberText.Points(report.Score));
        Property(xml, "maxScore", NumberText.Points(report.MaxScore));
        Property(xml, "isolationTier", Number(report.Isolation.Number));
        foreach (var check in report.Checks)
        {
            Property(xml, $"points.{check.Id}", NumberText.Points(check.Points));
            Property(xml, $"maxPoints.{check.Id}", NumberText.Points(check.MaxPoints));
        }
        xml.WriteEndElement();
        foreach (var check in report.Checks)
            WriteCase(xml, check, report);
        xml.WriteEndElement();
    }

    static void WriteCase(XmlWriter xml, CheckReport check, GradeReport report)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Legal(VisibleText.OneLine(check.Title)));
        xml.WriteAttributeString("classname", Legal($"{report.Exercise.Id}.{check.Id}"));
        xml.WriteAttributeString("time", Seconds(check.Cases.Sum(c => c.CpuMs)));
        var element = Outcomes.Of(check.Verdict) switch { Outcome.Failed => "failure", Outcome.NotGraded => "error", Outcome.Skipped => "skipped", _ => null };
        if (element is not null)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Legal(CheckWords.Sentence(check, report)));
            xml.WriteAttributeString("type", check.Verdict.ToString());
            xml.WriteString(Legal(CheckWords.Details(check, report)));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Counts(XmlWriter xml, IReadOnlyList<CheckReport> checks)
    {
        xml.WriteAttributeString("tests", Number(checks.Count));
        xml.WriteAttributeString("failures", Number(checks.Count(c => Outcomes.Of(c.Verdict) == Outcome.Failed)));
        xml.WriteAttributeString("errors", Number(checks.Count(c => Outcomes.Of(c.Verdict) == Outcome.NotGraded)));
    }

    static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", Legal(name));
        xml.WriteAttributeString("value", Legal(value));
        xml.WriteEndElement();
    }

    // XML has no place for most control characters (XML 1.0, section 2.2): they are made visible.
    static string Legal(string text) => VisibleText.Of(text);

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    static string Seconds(double ms) => (ms / 1000).ToString("0.000", CultureInfo.InvariantCulture);
}
