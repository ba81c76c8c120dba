using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Grading.Submissions;

/// <summary>One student's files at one time.</summary>
/// <param name="Name">The file's or folder's own name, without the way to it.</param>
public sealed record Submission(string Name, IReadOnlyList<SourceText> Files, SourceKind Kind);

/// <summary>A submission, or one sentence that says why there is none.</summary>
public readonly record struct SubmissionResult(Submission? Submission, string Problem);

/// <summary>One file that was handed in.</summary>
/// <param name="Name">Its name in the submission, relative, with forward slashes.</param>
/// <param name="Shown">What messages call it.</param>
public sealed record SubmittedFile(string Name, string Shown, byte[] Bytes);
