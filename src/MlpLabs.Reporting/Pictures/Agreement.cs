using MlpLabs.Grading.Judging;

namespace MlpLabs.Reporting.Pictures;

/// <summary>How well a student's number agrees with the right one.</summary>
internal enum Agreement
{
    /// <summary>Within the allowed difference, or the same NaN or infinity.</summary>
    Exact,

    /// <summary>Not within it, but as near as <c>float</c> arithmetic or an added epsilon comes.</summary>
    Close,

    Off,

    /// <summary>There is no number to compare.</summary>
    Missing,
}

internal static class Agreements
{
    public static Agreement Of(double expected, double? actual, double allowed) => actual switch
    {
        null => Agreement.Missing,
        { } a when a.Equals(expected) || a == expected => Agreement.Exact,
        { } a when !double.IsFinite(a) || !double.IsFinite(expected) => Agreement.Off,
        { } a when Math.Abs(a - expected) <= allowed => Agreement.Exact,
        { } a when Math.Abs(a - expected) <= Tolerance.FloatBand.Allowed(expected) => Agreement.Close,
        _ => Agreement.Off,
    };
}
