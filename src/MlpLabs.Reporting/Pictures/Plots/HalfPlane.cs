namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>The line a·x + b·y + c = 0 inside a rectangle.</summary>
internal static class HalfPlane
{
    /// <summary>Where the line enters and leaves the rectangle, and the unit vector to its positive side; null where no line crosses it.</summary>
    /// <param name="line">a, b, c; any size and not finite at will.</param>
    public static (double X1, double Y1, double X2, double Y2, double NormalX, double NormalY)? Clip(
        double[]? line, double left, double right, double bottom, double top)
    {
        if (line is not { Length: 3 } || !line.All(double.IsFinite))
            return null;
        // Divided by the largest: products of huge coefficients would be infinite.
        var largest = Math.Max(Math.Abs(line[0]), Math.Abs(line[1]));
        if (largest == 0)
            return null;
        var (a, b, c) = (line[0] / largest, line[1] / largest, line[2] / largest);
        var ends = new List<(double X, double Y)>();
        if (Math.Abs(b) >= 1e-12)
            foreach (var x in new[] { left, right })
                Add(x, -(a * x + c) / b);
        if (Math.Abs(a) >= 1e-12)
            foreach (var y in new[] { bottom, top })
                Add(-(b * y + c) / a, y);
        if (ends.Count < 2)
            return null;
        var (first, last) = (ends[0], ends.MaxBy(e => double.Hypot(e.X - ends[0].X, e.Y - ends[0].Y)));
        var length = double.Hypot(a, b);
        return first == last ? null : (first.X, first.Y, last.X, last.Y, a / length, b / length);

        void Add(double x, double y)
        {
            if (x >= left && x <= right && y >= bottom && y <= top)
                ends.Add((x, y));
        }
    }
}
