#pragma warning disable CA1305
using MlpLabs.Grading;
namespace MlpLabs.Reporting;
public interface IReportWriter { string Name { get; } string Write(GradeReport report); }
public static class ReportWriters { public static IReportWriter Named(string n) => throw new NotSupportedException(n); }
public static class ConsoleReport {
  public static string Write(GradeReport r, bool color, string path) {
    var s = new System.Text.StringBuilder();
    s.AppendLine($"{r.Verdict} {r.Score}/{r.MaxScore} {r.Notice} {r.DurationMs:0} ms tier {r.Isolation}");
    foreach (var d in r.Diagnostics) s.AppendLine(d.ToString());
    foreach (var p in r.PackProblems) s.AppendLine(p.ToString());
    foreach (var c in r.Checks) { s.AppendLine($"{c.Id}: {c.Verdict} {c.Points}/{c.MaxPoints} {c.Message} first={c.FirstDeviation} follows={string.Join(",",c.FollowsFrom)}");
      foreach (var d in c.Diagnoses) s.AppendLine($"   >> {d.Kind} {d.Id} [{d.Component}] {d.Title}");
      foreach (var k in c.Cases.Where(k=>k.Verdict!=Verdict.Passed).Take(3)) s.AppendLine($"   {k.Name}: {k.Verdict} {k.Message} {string.Join(" ",k.Exception?.Places??[])}"); }
    return s.ToString(); } }
