using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Formats;

/// <summary>GitLab's code quality report: compile errors, forbidden calls and warnings at their lines.</summary>
/// <remarks>The part of the Code Climate format that GitLab reads. Checks belong into its JUnit report.</remarks>
public sealed class GitLabCodeQuality : IRunWriter
{
    public string Name => "gitlab";

    public string? Write(GradedRun run, TextWriter output)
    {
        output.Write(JsonFormat.Text(json =>
        {
            json.WriteStartArray();
            foreach (var remark in SourceRemark.Of(run))
            {
                json.WriteStartObject();
                json.WriteString("description", remark.Message);
                json.WriteString("check_name", remark.Diagnostic.Id);
                json.WriteString("fingerprint", remark.Fingerprint);
                json.WriteString("severity", remark.Diagnostic.Severity switch
                {
                    DiagnosticSeverity.Error => "critical",
                    DiagnosticSeverity.Warning => "minor",
                    _ => "info",
                });
                json.WriteStartObject("location");
                json.WriteString("path", remark.Path);
                json.WriteStartObject("lines");
                json.WriteNumber("begin", Math.Max(1, remark.Diagnostic.Line));
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }));
        return null;
    }
}
