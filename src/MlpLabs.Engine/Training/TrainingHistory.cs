namespace MlpLabs.Engine;

/// <summary>What a training run left behind.</summary>
/// <param name="TrainingLosses">The mean loss before each update, one per epoch.</param>
/// <param name="ValidationLosses">The validation loss after each update; empty without validation data.</param>
/// <param name="BestEpoch">The epoch whose parameters are kept: the best on the validation data, or the last.</param>
/// <param name="StopEpoch">The last epoch that was run.</param>
/// <param name="Parameters">The kept parameters.</param>
public sealed record TrainingHistory(double[] TrainingLosses, double[] ValidationLosses, int BestEpoch, int StopEpoch, double[] Parameters);
