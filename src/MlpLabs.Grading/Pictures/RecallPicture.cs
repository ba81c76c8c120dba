namespace MlpLabs.Grading.Pictures;

/// <summary>How often networks find what they look for, position by position.</summary>
/// <param name="TrainingPositions">The positions that training showed; empty where nothing was trained.</param>
/// <param name="Remark">What the numbers were measured on, in whole sentences, or empty.</param>
public sealed record RecallPicture(string Title, IReadOnlyList<RecallRow> Rows, int[] TrainingPositions, string Remark = "") : Picture(Title);

/// <summary>One network, or several of a kind on average.</summary>
/// <param name="Name">Such as “your network”.</param>
/// <param name="Parameters">How many parameters it has.</param>
/// <param name="Recall">For each position the share that is found, 0 to 1; null where there is no network to measure.</param>
/// <param name="Expected">The shares that the right network finds, drawn as an outline; null for none.</param>
/// <param name="TrainingLoss">The loss on the training data; NaN where there is none.</param>
/// <param name="TestLoss">The loss on the test data; NaN where there is none.</param>
/// <param name="IsYours">Whether it is the student's.</param>
public sealed record RecallRow(
    string Name, int Parameters, double[]? Recall, double[]? Expected, double TrainingLoss, double TestLoss, bool IsYours = false)
{
    /// <summary>Several networks of a kind as one row: the mean of every number.</summary>
    public static RecallRow MeanOf(string name, int parameters, IReadOnlyList<Engine.BumpResult> results) => new(
        name, parameters,
        [.. Enumerable.Range(0, results[0].RecallByPosition.Length).Select(p => results.Average(r => r.RecallByPosition[p]))],
        null, results.Average(r => r.TrainingLoss), results.Average(r => r.TestLoss));
}
