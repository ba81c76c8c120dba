using MlpLabs.Course.Courses;

namespace MlpLabs.Course.Tests;

public sealed class LatePolicyTests
{
    static readonly DateTimeOffset _due = new(2026, 10, 24, 23, 59, 0, TimeSpan.FromHours(2));
    static readonly LatePolicy _policy = new(GraceMinutes: 10, PercentPerDay: 15, MaximumPercent: 40, RejectedAfterDays: 7);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 1.5)]
    [InlineData(1440, 1.5)]
    [InlineData(1441, 3)]
    [InlineData(2881, 4)]
    [InlineData(7 * 1440, 4)]
    [InlineData(7 * 1440 + 1, 10)]
    public void Each_begun_day_costs_its_percent_up_to_the_most(int minutesLate, decimal lost) =>
        Assert.Equal(lost, _policy.Penalty(10, _due, _due.AddMinutes(minutesLate)).Points);

    [Fact]
    public void A_day_has_twenty_four_hours_also_when_clocks_go_back()
    {
        // 2026-10-25 has 25 hours in Berlin: the same clock time of the next day is 25 hours later.
        var nextDay = new DateTimeOffset(2026, 10, 25, 23, 59, 0, TimeSpan.FromHours(1));

        Assert.Equal(3, _policy.Penalty(10, _due, nextDay).Points);
    }

    [Fact]
    public void What_is_left_has_two_decimals() => Assert.Equal(0.28m, 0.33m - _policy.Penalty(0.33m, _due, _due.AddHours(1)).Points);
}
