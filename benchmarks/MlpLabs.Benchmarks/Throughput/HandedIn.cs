using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>One submission of a class.</summary>
/// <param name="Student">The name of the student's folder.</param>
/// <param name="Label">The grade it must get.</param>
internal sealed record HandedIn(string Student, Label Label, Submission Submission);
