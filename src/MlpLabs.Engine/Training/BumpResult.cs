namespace MlpLabs.Engine;

/// <summary>How one trained bump network does.</summary>
/// <param name="TrainingLoss">Mean cross-entropy on the training data.</param>
/// <param name="TestLoss">Mean cross-entropy on bumps at positions that training did not show.</param>
/// <param name="TestAccuracy">The share of that test data classified right; half of it has no bump.</param>
/// <param name="RecallByPosition">For each position, the share of fresh bumps there that are found.</param>
/// <param name="Specificity">The share of fresh vectors without a bump that are recognised.</param>
public sealed record BumpResult(double TrainingLoss, double TestLoss, double TestAccuracy, double[] RecallByPosition, double Specificity);
