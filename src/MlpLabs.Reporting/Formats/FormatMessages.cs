using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>The sentences that only formats for programs have.</summary>
internal static class FormatMessages
{
    public const string NotGraded = "Not everything could be graded. The fault is ours, and no points are lost. Run the grading again.";

    public const string Cut = "… (cut: the format allows no more)";

    public static string Total(GradedRun run) =>
        $"{ReportTexts.Points(run.Score, run.MaxScore)}{(run.IsIncomplete ? " (not final)" : "")}";

    public static string WithheldFrom(string format) =>
        $"{format}: nothing was written, because not everything could be graded and the service would count that against the student. The fault is ours; run the grading again.";

    public static string MissingVariables(string format, IReadOnlyList<string> names) =>
        $"{format}: {(names.Count == 1 ? "the environment variable" : "the environment variables")} {string.Join(", ", names)} {(names.Count == 1 ? "is" : "are")} not set. The service's runner sets them; to try the format elsewhere, set them yourself.";

    public static string FirstRemark(string id, string message, string file, int line) =>
        FormattableString.Invariant($"{id}: {message} ({file}, line {line})");

    public const string ForbiddenWithoutPlace = "The program did something that exercises must not do, and was stopped.";
}
