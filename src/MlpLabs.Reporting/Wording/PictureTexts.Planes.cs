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
    public const string RightLine = "the right line, with its own arrow where yours is another";
    public const string Line = "where it is zero; the arrow points to the positive side";
    public const string Point = "where an input moves, with its target";
    public const string RightPointAlone = "a right place; yours is not known";
    public const string OutputLineIsGiven = "The line of the output is that of the given weights; there is none of yours.";
    public const string YourPoint = "your point, with its target";
    public const string RightPoint = "its right place";

    public static string OwnNetwork(NetworkNumbers network) =>
        $"This network belongs to no case; it is called for this picture alone: {string.Join(", ", network.Layers.SelectMany(Parameters))}.";

    static IEnumerable<string> Parameters(NetworkLayer layer)
    {
        string Row(int i) => $"[{string.Join(", ", Enumerable.Range(0, layer.W.GetLength(1)).Select(j => ShortNumber.Of(layer.W[i, j])))}]";
        yield return $"{layer.Names.W} = {(layer.Names.IsVector ? Row(0) : $"[{string.Join(", ", Enumerable.Range(0, layer.W.GetLength(0)).Select(Row))}]")}";
        yield return $"{layer.Names.b} = {(layer.Names.IsVector ? ShortNumber.Of(layer.b[0]) : $"[{string.Join(", ", layer.b.Select(ShortNumber.Of))}]")}";
    }

    public static string Place(PlanePoint point) => $"({ShortNumber.Of(point.X[0])}, {ShortNumber.Of(point.X[1])})";

    public static string OutsideThePlane(IReadOnlyList<string> places) =>
        $"Outside this part of the plane, drawn at its border: {Listing.Of(places)}.";

    /// <summary>Why lines of the student's are not in the drawing, in sentences; empty where all are there.</summary>
    /// <param name="isDrawn">Whether a line crosses the part of the plane that is drawn.</param>
    public static string MissingLines(IReadOnlyList<PlaneLine> lines, Func<double[], bool> isDrawn) => string.Join(' ', lines
        .Select(line => (line.Name, Why: WhyMissing(line.Actual, isDrawn))).Where(line => line.Why is not null).GroupBy(line => line.Why, line => line.Name)
        .Select(same => same.Count() == 1 ? $"Your line of {same.Single()} is not drawn: {same.Key}." : $"Your lines of {Listing.Of(same)} are not drawn: {same.Key}."));

    static string? WhyMissing(double[]? line, Func<double[], bool> isDrawn) => line switch
    {
        null or { Length: not 3 } => "no values came back",
        _ when !line.All(double.IsFinite) => "your values are NaN or infinite",
        [0, 0, _] => "your values do not depend on the input",
        _ when !isDrawn(line) => "your values are zero only outside this part of the plane",
        _ => null,
    };

    /// <summary>The names of points whose marks stand in one place, a line for each.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<PlanePoint> points) =>
        [.. points.Select((p, i) => Place(p) + (IsOnWrongSide(p) ? " ✗" : "") + (i < points.Count - 2 ? "," : i == points.Count - 2 ? " and" : ""))];

    /// <summary>Whether the student's output puts the point on the side of the other target.</summary>
    public static bool IsOnWrongSide(PlanePoint point) => double.IsFinite(point.ActualOutput) && point.ActualOutput > 0.5 != (point.Target == 1);

    public static string Planes(PlanesPicture p) => string.Join(' ',
    [
        .. p.Network is { } network ? [OwnNetwork(network)] : Array.Empty<string>(),
        .. p.Units.Select(unit => LineOf(unit, "x", "in the input plane") + (p.IsReference ? "." : Yours(unit, "x"))),
        $"{LineOf(p.Output, "h", "in the plane of the hidden units")}.",
        .. p.Points.Select(point => p.IsReference ? $"{RightMove(point)}." : Moved(point)),
    ]);

    static string LineOf(PlaneLine line, string letter, string where) => $"The line of {line.Name} {where} is {Equation(line.Expected, letter)}";

    static string Yours(PlaneLine line, string letter) => line.Actual switch
    {
        null or { Length: not 3 } => "; you returned none.",
        var own when Same(own, line.Expected) => "; yours is the same.",
        var own => $"; yours is {Equation(own, letter)}.",
    };

    static string Equation(double[] line, string letter) =>
        $"{NumberText.Exact(line[0])}·{letter}[0]{Added(line[1])}·{letter}[1]{Added(line[2])} = 0";

    static string Added(double v) => v < 0 ? " − " + NumberText.Exact(-v) : " + " + NumberText.Exact(v);

    static string RightMove(PlanePoint point) => $"The point {Place(point)} with target {point.Target} moves to {Vector(point.Expected)}";

    static string Moved(PlanePoint point)
    {
        var right = RightMove(point);
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
