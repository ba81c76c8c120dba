using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Benchmarks.Soak;

/// <summary>One submission of the mixture.</summary>
/// <param name="Kind"><c>labelled</c>, <c>benign</c> or <c>hostile</c>.</param>
/// <param name="Label">The grade it must get, where one is known.</param>
internal sealed record SoakSubmission(string Kind, string Name, Exercise Exercise, Submission Submission, Label? Label);
