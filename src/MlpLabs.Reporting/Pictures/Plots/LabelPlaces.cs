using System.Runtime.InteropServices;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>Finds room for words: inside the frame, clear of what stands there already, and as far as possible clear of lines.</summary>
internal sealed class LabelPlaces(double left, double top, double right, double bottom)
{
    // One word over another cannot be read, a line through a word can.
    const double Outside = 1000, Covered = 10, Crossed = 3;
    // A line is as thick as this to each side.
    const double Thick = 3;

    readonly List<(double Left, double Top, double Right, double Bottom)> _boxes = [];
    readonly List<(double X1, double Y1, double X2, double Y2)> _lines = [];

    public void AddPoint(double x, double y, double radius) => _boxes.Add((x - radius, y - radius, x + radius, y + radius));

    public void AddLine(double x1, double y1, double x2, double y2) => _lines.Add((x1, y1, x2, y2));

    /// <summary>How bad it is to write here: 0 where nothing is in the way.</summary>
    public double Cost(double x, double y, double width, double height) => Cost((x, y, x + width, y + height));

    /// <summary>The first of the best places; from now on it is taken.</summary>
    /// <param name="places">The left upper corners to choose from.</param>
    public (double X, double Y) Take(double width, double height, IEnumerable<(double X, double Y)> places)
    {
        var (x, y, least) = (0.0, 0.0, double.PositiveInfinity);
        foreach (var place in places)
            if (Cost(place.X, place.Y, width, height) is var cost && cost < least)
                (x, y, least) = (place.X, place.Y, cost);
        _boxes.Add((x, y, x + width, y + height));
        return (x, y);
    }

    // Hundreds of places are tried for each picture, and a page has several: loops over arrays are a fraction of what counting by a condition takes.
    double Cost((double Left, double Top, double Right, double Bottom) b)
    {
        var (covered, crossed) = (0, 0);
        foreach (var t in CollectionsMarshal.AsSpan(_boxes))
            if (b.Left < t.Right && b.Right > t.Left && b.Top < t.Bottom && b.Bottom > t.Top)
                covered++;
        var thick = (b.Left - Thick, b.Top - Thick, b.Right + Thick, b.Bottom + Thick);
        foreach (var l in CollectionsMarshal.AsSpan(_lines))
            if (Crosses(l, thick))
                crossed++;
        return (b.Left < left || b.Right > right || b.Top < top || b.Bottom > bottom ? Outside : 0) + Covered * covered + Crossed * crossed;
    }

    // Liang and Barsky: the part of the line that lies between each pair of opposite edges; where a part remains, the line crosses the box.
    static bool Crosses((double X1, double Y1, double X2, double Y2) l, (double Left, double Top, double Right, double Bottom) b)
    {
        var (from, to) = (0.0, 1.0);
        return Clip(l.X2 - l.X1, b.Left - l.X1, b.Right - l.X1) && Clip(l.Y2 - l.Y1, b.Top - l.Y1, b.Bottom - l.Y1);

        bool Clip(double way, double low, double high)
        {
            if (way == 0)
                return low <= 0 && high >= 0;
            var (enter, leave) = way > 0 ? (low / way, high / way) : (high / way, low / way);
            (from, to) = (Math.Max(from, enter), Math.Min(to, leave));
            return from <= to;
        }
    }
}
