namespace MlpLabs.Grading.Pictures;

/// <summary>Two planes of a network with two inputs and two hidden units: the inputs with the units' lines, and the hidden values with the output's line.</summary>
/// <param name="Points">The inputs and where they move to.</param>
/// <param name="Units">The lines of the two hidden units in the input plane.</param>
/// <param name="Output">The line of the output unit in the hidden plane.</param>
public sealed record PlanesPicture(string Title, IReadOnlyList<PlanePoint> Points, IReadOnlyList<PlaneLine> Units, PlaneLine Output) : Picture(Title)
{
    /// <summary>Which network it is, to be named under the caption: one called for this picture alone. Null where that needs no words.</summary>
    public NetworkNumbers? Network { get; init; }
}

/// <summary>A point of the input plane and its place in the hidden plane.</summary>
/// <param name="X">Its two coordinates.</param>
/// <param name="Target">0 or 1.</param>
/// <param name="Expected">The right values of the two hidden units.</param>
/// <param name="Actual">The student's, or null; of any size.</param>
/// <param name="ActualOutput">The student's output for this point, or NaN.</param>
public sealed record PlanePoint(double[] X, int Target, double[] Expected, double[]? Actual, double ActualOutput);

/// <summary>Where a unit is zero: a·x[0] + b·x[1] + c = 0, positive where the left side is.</summary>
/// <param name="Expected">The right a, b, c.</param>
/// <param name="Actual">The student's a, b, c, or null where there is none.</param>
public sealed record PlaneLine(string Name, double[] Expected, double[]? Actual)
{
    /// <summary>The line of a unit whose values at (0, 0), (1, 0) and (0, 1) are known: a linear function is given by three of its values.</summary>
    /// <param name="actual">The student's values at these points, or null.</param>
    public static PlaneLine Through(string name, double[] expected, double[]? actual) =>
        new(name, Coefficients(expected), actual is null ? null : Coefficients(actual));

    static double[] Coefficients(double[] v) => [v[1] - v[0], v[2] - v[0], v[0]];
}
