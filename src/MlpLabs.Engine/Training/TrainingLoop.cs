namespace MlpLabs.Engine;

/// <summary>The training loop: steps, history, and early stopping on validation data.</summary>
public static class TrainingLoop
{
    /// <summary>Runs <paramref name="epochs"/> full-batch steps; the trainer ends with the last parameters.</summary>
    public static TrainingHistory Run(DenseTrainer trainer, Optimizer optimizer, int epochs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        var losses = new double[epochs];
        for (var epoch = 0; epoch < epochs; epoch++)
            losses[epoch] = trainer.Step(optimizer);
        return new(losses, [], epochs - 1, epochs - 1, trainer.Parameters.ToArray());
    }

    /// <summary>
    /// Runs at most <paramref name="epochs"/> steps, reports the loss on the validation data after each to <paramref name="stopping"/>,
    /// stops when it says so, and ends with the parameters of the best epoch.
    /// </summary>
    public static TrainingHistory Run(
        DenseTrainer trainer, Optimizer optimizer, int epochs, double[,] validationX, double[,] validationY, EarlyStopping stopping)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        var validation = new DensePass(trainer.Shape, validationX, validationY);
        var (training, validated) = (new List<double>(epochs), new List<double>(epochs));
        var best = trainer.Parameters.ToArray();
        for (var stop = false; !stop && training.Count < epochs;)
        {
            training.Add(trainer.Step(optimizer));
            validated.Add(validation.Loss(trainer.Parameters));
            stop = stopping.Report(validated[^1]);
            if (stopping.Improved)
                trainer.Parameters.CopyTo(best);
        }
        trainer.Restore(best);
        return new([.. training], [.. validated], stopping.BestEpoch, training.Count - 1, best);
    }
}
