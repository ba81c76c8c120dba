using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Batches;

/// <summary>What became of one submission.</summary>
/// <param name="Entry">Its result, when it was graded.</param>
/// <param name="Reason">Why it was not, else empty.</param>
/// <param name="IsKept">Whether the result was there from before.</param>
public sealed record BatchOutcome(HandIn HandIn, BatchStatus Status, GradedEntry? Entry, string Reason, bool IsKept = false);

/// <summary>How the grading of a submission ended.</summary>
public enum BatchStatus
{
    Graded,
    /// <summary>There is nothing that could be compiled: no source, no text, too large.</summary>
    Unreadable,
    /// <summary>A fault of ours; no points are lost.</summary>
    NotGraded,
    /// <summary>The batch was interrupted before its turn.</summary>
    NotReached,
}
