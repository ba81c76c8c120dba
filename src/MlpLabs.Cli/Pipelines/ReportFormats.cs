using MlpLabs.Reporting;
using MlpLabs.Reporting.Formats;

namespace MlpLabs.Cli.Pipelines;

/// <summary>All formats by name: those that hold a whole run and those that hold one grade.</summary>
internal sealed class ReportFormats(IReadOnlyList<IRunWriter> ofRuns, IReadOnlyList<IReportWriter> ofGrades)
{
    public IEnumerable<string> Names => ofRuns.Select(w => w.Name).Concat(ofGrades.Select(w => w.Name));

    public IRunWriter? OfRun(string name) => ofRuns.FirstOrDefault(w => w.Name == name);

    public IReportWriter OfGrade(string name) => ofGrades.First(w => w.Name == name);

    /// <summary>Reads <c>NAME=FILE</c>.</summary>
    /// <returns>What is asked for, or a sentence that says what is wrong.</returns>
    public (IReadOnlyList<FormatRequest> Requests, string Problem) Read(IEnumerable<string> values)
    {
        var requests = new List<FormatRequest>();
        foreach (var value in values)
        {
            var at = value.IndexOf('=', StringComparison.Ordinal);
            var request = new FormatRequest(at < 0 ? value : value[..at], at < 0 ? "" : value[(at + 1)..]);
            if (!Names.Contains(request.Name))
                return ([], PipelineMessages.NoFormat(request.Name, Names));
            if (request.Path.Length == 0)
                return ([], PipelineMessages.NoFile(value));
            if (!request.IsStandardOutput && !ReportFiles.IsFile(request.Path))
                return ([], CliMessages.BadReportPath(request.Path));
            if (OfRun(request.Name) is not null && request.Path.Contains(FormatRequest.ExercisePlace, StringComparison.Ordinal))
                return ([], PipelineMessages.OneFileForAll(request.Name));
            if (OfRun(request.Name)?.Missing is { } missing)
                return ([], missing);
            requests.Add(request);
        }
        return (requests, Collision(requests));
    }

    /// <summary>Why several grades cannot be written as asked; empty when they can.</summary>
    public string ProblemOfSeveral(IEnumerable<FormatRequest> requests) =>
        requests.FirstOrDefault(r => OfRun(r.Name) is null && !r.Path.Contains(FormatRequest.ExercisePlace, StringComparison.Ordinal)) is { } one
            ? PipelineMessages.OneGradeOnly(one.Name)
            : "";

    static string Collision(IReadOnlyList<FormatRequest> requests) =>
        requests.Count(r => r.IsStandardOutput) > 1 ? PipelineMessages.TwoOnOutput
        : requests.Where(r => !r.IsStandardOutput).GroupBy(r => Path.GetFullPath(r.Path)).FirstOrDefault(g => g.Count() > 1) is { } same
            ? PipelineMessages.TwoInFile(same.First().Path)
            : "";
}
