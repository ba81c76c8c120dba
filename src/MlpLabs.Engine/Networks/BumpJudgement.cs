namespace MlpLabs.Engine;

/// <summary>What eight detector parameters do.</summary>
/// <param name="Accepted">Whether the detector fulfils the task.</param>
/// <param name="UnitVectorsRight">How many of the ten unit bumps and the empty vector are right, of 11.</param>
/// <param name="Logits">The logits of the ten unit bumps by position, then that of the empty vector.</param>
/// <param name="NoisyAccuracy">The share of noisy vectors that are right.</param>
public sealed record BumpJudgement(bool Accepted, int UnitVectorsRight, double[] Logits, double NoisyAccuracy);
