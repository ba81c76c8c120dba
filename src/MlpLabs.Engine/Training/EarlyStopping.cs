namespace MlpLabs.Engine;

/// <summary>
/// Early stopping. Epochs count from 0. An epoch improves when its loss is below best − minDelta; the first always does, an equal
/// loss does not. Training stops after the epoch at which <c>patience</c> epochs in a row have not improved.
/// </summary>
public sealed class EarlyStopping
{
    readonly int _patience;
    readonly double _minDelta;
    int _epoch = -1, _withoutImprovement;

    /// <summary>Patience is at least 1 epoch, minDelta at least 0.</summary>
    public EarlyStopping(int patience, double minDelta = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(minDelta);
        (_patience, _minDelta) = (patience, minDelta);
    }

    /// <summary>The epoch of the best loss; −1 before the first.</summary>
    public int BestEpoch { get; private set; } = -1;

    /// <summary>The best loss; +∞ before the first epoch.</summary>
    public double BestLoss { get; private set; } = double.PositiveInfinity;

    /// <summary>Whether the epoch last reported improved, so that its parameters are worth keeping.</summary>
    public bool Improved { get; private set; }

    /// <summary>Takes the validation loss of the next epoch; whether training should stop after it.</summary>
    public bool Report(double validationLoss)
    {
        _epoch++;
        Improved = _epoch == 0 || validationLoss < BestLoss - _minDelta;
        if (Improved)
            (BestEpoch, BestLoss, _withoutImprovement) = (_epoch, validationLoss, 0);
        else
            _withoutImprovement++;
        return _withoutImprovement >= _patience;
    }

    /// <summary>What early stopping makes of these losses; stopEpoch is the last one where it never stops. Throws <see cref="ArgumentException"/> for none.</summary>
    public static (int bestEpoch, int stopEpoch, double bestLoss) Run(double[] validationLosses, int patience, double minDelta = 0)
    {
        if (validationLosses.Length == 0)
            throw new ArgumentException("There must be at least one epoch.", nameof(validationLosses));
        var stopping = new EarlyStopping(patience, minDelta);
        var epoch = 0;
        while (!stopping.Report(validationLosses[epoch]) && epoch < validationLosses.Length - 1)
            epoch++;
        return (stopping.BestEpoch, epoch, stopping.BestLoss);
    }
}
