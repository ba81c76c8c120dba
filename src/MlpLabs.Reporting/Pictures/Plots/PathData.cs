using System.Text;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>Writes the path data of SVG. A picture has thousands of coordinates, so they are written as they come.</summary>
internal static class PathData
{
    // Beyond it no drawing has a coordinate, and tenths need not be exact.
    const double MostTenths = 1e9;

    /// <summary>A coordinate in tenths of a pixel, without a needless <c>.0</c>.</summary>
    public static StringBuilder Coordinate(this StringBuilder path, double v)
    {
        var tenths = Math.Round(v * 10);
        // Also what is not a number, and the zero that has a sign.
        if (!(Math.Abs(tenths) < MostTenths) || tenths == 0 && double.IsNegative(tenths))
            return path.Append(PlotNumber.Tenths(v));
        var (whole, rest) = Math.DivRem((long)Math.Abs(tenths), 10);
        if (tenths < 0)
            path.Append('-');
        path.Append(whole);
        return rest == 0 ? path : path.Append('.').Append((char)('0' + rest));
    }

    public static StringBuilder Polyline(this StringBuilder path, IEnumerable<(double X, double Y)> points)
    {
        var letter = 'M';
        foreach (var (x, y) in points)
        {
            path.Append(letter).Coordinate(x).Append(' ').Coordinate(y);
            letter = 'L';
        }
        return path;
    }

    public static StringBuilder Box(this StringBuilder path, double x, double y, double width, double height) =>
        path.Append('M').Coordinate(x).Append(' ').Coordinate(y).Append('h').Coordinate(width).Append('v').Coordinate(height).Append('h').Coordinate(-width).Append('z');
}
