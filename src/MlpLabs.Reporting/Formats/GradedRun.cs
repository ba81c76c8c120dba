using MlpLabs.Grading;

namespace MlpLabs.Reporting.Formats;

/// <summary>What one command graded: the submissions of a repository, or a single one.</summary>
/// <param name="StartedAt">When grading began, for formats that ask for a time.</param>
public sealed record GradedRun(IReadOnlyList<GradedSubmission> Submissions, DateTimeOffset StartedAt)
{
    public decimal Score => Submissions.Sum(s => s.Report.Score);

    public decimal MaxScore => Submissions.Sum(s => s.Report.MaxScore);

    /// <summary>Whether a part could not be graded through a fault of ours.</summary>
    public bool IsIncomplete => Submissions.Any(s => s.Report.IsIncomplete);

    /// <summary>Whether every point of every submission is reached.</summary>
    public bool IsPassed => Submissions.All(s => s.Report.Verdict == Verdict.Passed && s.Report.Score == s.Report.MaxScore);

    public double DurationMs => Submissions.Sum(s => s.Report.DurationMs);

    internal DateTimeOffset EndedAt => StartedAt.AddMilliseconds(DurationMs);

    /// <summary>The same run as texts on several exercises at once must name it: each file from the root of the repository. A run of one exercise is as it was.</summary>
    public GradedRun NamedFromRoot() => Submissions.Count == 1 ? this : this with { Submissions = [.. Submissions.Select(s => s.NamedFromRoot())] };

    /// <summary>The same run for services that show everything to the student, whoever asked for it.</summary>
    internal GradedRun ForStudents() => this with { Submissions = [.. Submissions.Select(s => s with { Report = s.Report.For(Audience.Student) })] };

    /// <summary>Every check with the submission it belongs to, in order.</summary>
    internal IEnumerable<(GradedSubmission Submission, CheckReport Check)> Checks =>
        Submissions.SelectMany(s => s.Report.Checks.Select(c => (s, c)));
}
