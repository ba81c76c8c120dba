namespace MlpLabs.Course.Courses;

/// <summary>What a late submission loses.</summary>
/// <param name="GraceMinutes">Minutes after the due date in which nothing is late.</param>
/// <param name="PercentPerDay">Percent of the points reached that each begun day costs.</param>
/// <param name="MaximumPercent">The most that lateness costs.</param>
/// <param name="RejectedAfterDays">Days after which it gets no points; null for never.</param>
public sealed record LatePolicy(decimal GraceMinutes, decimal PercentPerDay, decimal MaximumPercent, decimal? RejectedAfterDays)
{
    /// <summary>Points have at most this many decimals after a penalty; half of the last one is rounded up.</summary>
    const int Decimals = 2;

    public static LatePolicy None { get; } = new(0, 0, 100, null);

    /// <summary>Whether a submission that is late enough loses points.</summary>
    public bool TakesPointsOff => (PercentPerDay > 0 && MaximumPercent > 0) || RejectedAfterDays is not null;

    /// <summary>The points that are lost.</summary>
    /// <param name="score">The points reached.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="submitted">When it was handed in.</param>
    public LatePenalty Penalty(decimal score, DateTimeOffset due, DateTimeOffset submitted)
    {
        var late = submitted - due;
        if (late.Ticks <= (long)(GraceMinutes * TimeSpan.TicksPerMinute))
            return new LatePenalty(0, late > TimeSpan.Zero ? late : TimeSpan.Zero, IsRejected: false);
        var days = (decimal)late.Ticks / TimeSpan.TicksPerDay;
        if (RejectedAfterDays is { } rejected && days > rejected)
            return new LatePenalty(score, late, IsRejected: true);
        var percent = Math.Min(MaximumPercent, Math.Ceiling(days) * PercentPerDay);
        return new LatePenalty(score - Math.Round(score * (100 - percent) / 100, Decimals, MidpointRounding.AwayFromZero), late, IsRejected: false) { Percent = percent };
    }
}

/// <param name="Points">Points lost.</param>
/// <param name="Late">How late it came.</param>
public readonly record struct LatePenalty(decimal Points, TimeSpan Late, bool IsRejected)
{
    /// <summary>How much of the points reached is lost; 0 where nothing is given at all.</summary>
    public decimal Percent { get; init; }
}
