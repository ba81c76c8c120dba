namespace MlpLabs.Engine.Tests.Golden;

/// <summary>How far an answer may be from the expected number: absolute + relative·|expected|.</summary>
readonly record struct Tolerance(double Absolute, double Relative)
{
    public static readonly Tolerance T1 = new(1e-12, 1e-9);

    public static Tolerance Named(string name) => name switch
    {
        "T1" => T1,
        "T2" => new(1e-10, 1e-7),
        "FD" => new(1e-8, 1e-6),
        "exact" => new(0, 0),
        _ => throw new FormatException($"The tolerance '{name}' is unknown."),
    };

    /// <summary>NaN and the infinities must stand in the same places; −0.0 equals 0.0.</summary>
    public bool Allows(double actual, double expected) =>
        double.IsFinite(expected) ? Math.Abs(actual - expected) <= Absolute + Relative * Math.Abs(expected) : actual.Equals(expected);
}
