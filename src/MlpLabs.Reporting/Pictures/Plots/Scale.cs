namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>From values to pixels along one axis.</summary>
/// <param name="From">The value at pixel <paramref name="Start"/>.</param>
/// <param name="To">The value at pixel <paramref name="End"/>.</param>
internal readonly record struct Scale(double From, double To, double Start, double End, bool IsLogarithmic = false)
{
    /// <summary>The pixel of a value; values outside stay at the border, so that no drawing leaves its frame.</summary>
    public double At(double value)
    {
        var share = IsLogarithmic ? Math.Log(value / From) / Math.Log(To / From) : (value - From) / (To - From);
        return Start + Math.Clamp(double.IsNaN(share) ? value > 0 ? 1 : 0 : share, 0, 1) * (End - Start);
    }

    public bool Contains(double value) => value >= From && value <= To;
}
