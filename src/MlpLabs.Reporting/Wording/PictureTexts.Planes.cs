using MlpLabs.Grading.Judging;
using MlpLabs.Grading;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Wording;

/// <summary>The words in and beside the planes.</summary>
internal static partial class PictureTexts
{
    public const string InputPlane = "Inputs: where each hidden unit is zero";
    public const string HiddenPlane = "Hidden units: where the four points move";
    public const string YourLine = "your line; the arrow points to the positive side";
    public const string RightLine = "the right line";
    public const string YourPoint = "your point, with its target";
    public const string RightPoint = "its right place";

    public static string Place(PlanePoint point) => $"({ShortNumber.Of(point.X[0])}, {ShortNumber.Of(point.X[1])})";

    public static string OutsideThePlane(IReadOnlyList<string> places) =>
        $"Outside this part of the plane, drawn at its border: {Listing.Of(places)}.";

    /// <summary>Whether the student's output puts the point on the side of the other target.</summary>
    public static bool IsOnWrongSide(PlanePoint point) => double.IsFinite(point.ActualOutput) && point.ActualOutput > 0.5 != (point.Target == 1);

    public static string Planes(PlanesPicture p) => string.Join(' ',
    [
        .. p.Units.Select(unit => Line(unit, "x", "in the input plane") + Yours(unit, "x")),
        $"{Line(p.Output, "h", "in the plane of the hidden units")}.",
        .. p.Points.Select(Moved),
    ]);

    static string Line(PlaneLine line, string letter, string where) => $"The line of {line.Name} {where} is {Equation(line.Expected, letter)}";

    static string Yours(PlaneLine line, string letter) => line.Actual switch
    {
        null or { Length: not 3 } => "; you returned none.",
        var own when Same(own, line.Expected) => "; yours is the same.",
        var own => $"; yours is {Equation(own, letter)}.",
    };

    static string Equation(double[] line, string letter) =>
        $"{NumberText.Exact(line[0])}·{letter}[0]{Added(line[1])}·{letter}[1]{Added(line[2])} = 0";

    static string Added(double v) => v < 0 ? " − " + NumberText.Exact(-v) : " + " + NumberText.Exact(v);

    static string Moved(PlanePoint point)
    {
        var right = $"The point {Place(point)} with target {point.Target} moves to {Vector(point.Expected)}";
        if (point.Actual is not { } own)
            return $"{right}; you returned no place.";
        var output = double.IsNaN(point.ActualOutput) ? "" : IsOnWrongSide(point)
            ? $", and your output {NumberText.Exact(point.ActualOutput)} is on the side of the other target"
            : $", and your output {NumberText.Exact(point.ActualOutput)} is on the side of its target";
        return Same(own, point.Expected) ? $"{right}; so does yours{output}." : $"{right}; yours is at {Vector(own)}{output}.";
    }

    static string Vector(double[] v) => v.Length <= 4
        ? $"({string.Join(", ", v.Select(NumberText.Exact))})"
        : FormattableString.Invariant($"({string.Join(", ", v.Take(4).Select(NumberText.Exact))}, … {v.Length} entries)");

    static bool Same(double[] own, double[] right) =>
        own.Length == right.Length && own.Zip(right).All(pair => Tolerance.T1.Accepts(pair.First, pair.Second));
}
