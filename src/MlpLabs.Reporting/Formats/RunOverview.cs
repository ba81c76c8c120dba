using System.Globalization;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>The end of a run for the terminal: a line for each exercise, and the total.</summary>
public static class RunOverview
{
    public static string Of(GradedRun run)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var points = run.Submissions.Select(s => ReportTexts.Points(s.Report.Score, s.Report.MaxScore)).ToList();
        var nameWidth = run.Submissions.Max(s => s.Report.Exercise.Id.Length);
        var pointsWidth = points.Max(p => p.Length);
        foreach (var (s, i) in run.Submissions.Select((s, i) => (s, i)))
            output.WriteLine($"{s.Report.Exercise.Id.PadRight(nameWidth)}  {points[i].PadLeft(pointsWidth)}  {ReportTexts.Label(s.Report.Verdict)}");
        output.WriteLine($"Total: {FormatMessages.Total(run)}");
        return output.ToString();
    }
}
