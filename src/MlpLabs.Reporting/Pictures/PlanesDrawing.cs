using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Draws a <see cref="PlanesPicture"/>: the plane of the inputs and the plane of the hidden units.</summary>
internal static class PlanesDrawing
{
    const double Width = 280, Height = 270, Left = 30, Right = 274, Top = 6, Bottom = 240;
    const double InputFrom = -0.5, InputTo = 1.5, HiddenFrom = -0.15, HiddenTo = 1.15;

    public static Drawing Of(PlanesPicture p)
    {
        var input = Axes(PictureTexts.InputPlane, "x", InputFrom, InputTo, out var x, out var y);
        foreach (var unit in p.Units)
            DrawLine(input, unit, x, y, unit.Name, p.Points.Select(point => (At(point.X, 0), At(point.X, 1))));
        foreach (var point in p.Points)
            Mark(input, "given", x.At(At(point.X, 0)), y.At(At(point.X, 1)), point.Target);

        var hidden = Axes(PictureTexts.HiddenPlane, "h", HiddenFrom, HiddenTo, out x, out y);
        DrawLine(hidden, p.Output, x, y, "", p.Points.Select(point => (At(point.Expected, 0), At(point.Expected, 1))));
        foreach (var point in p.Points)
            Moved(hidden, point, x, y);
        Labels(hidden, p.Points, x, y);

        var outside = p.Points.Where(point => IsOutside(point, x)).Select(PictureTexts.Place).ToList();
        return new("partials/pictures/planes.sbn-html", PictureTexts.Planes(p), new()
        {
            { "panels", new object?[] { input.ToModel(), hidden.ToModel(outside.Count == 0 ? "" : PictureTexts.OutsideThePlane(outside)) } },
            { "key", new object?[]
            {
                Key.Line("yours", PictureTexts.YourLine), Key.Line("reference", PictureTexts.RightLine),
                Key.Dot("dot one yours", PictureTexts.YourPoint), Key.Dot("ring", PictureTexts.RightPoint),
            } },
        });
    }

    static bool IsOutside(PlanePoint point, Scale scale) =>
        point.Actual is { } h && !(scale.Contains(At(h, 0)) && scale.Contains(At(h, 1)));

    static Panel Axes(string name, string letter, double from, double to, out Scale x, out Scale y)
    {
        var panel = new Panel(name, Width, Height);
        (x, y) = (new(from, to, Left, Right), new(from, to, Bottom, Top));
        panel.Path("frame", Panel.Box(Left, Top, Right - Left, Bottom - Top));
        panel.Path("grid-line", Panel.Polyline([(x.At(0), Top), (x.At(0), Bottom)]) + Panel.Polyline([(x.At(1), Top), (x.At(1), Bottom)]) +
            Panel.Polyline([(Left, y.At(0)), (Right, y.At(0))]) + Panel.Polyline([(Left, y.At(1)), (Right, y.At(1))]));
        foreach (var tick in new[] { 0.0, 1 })
        {
            panel.Text("tick", x.At(tick), Bottom + 14, ShortNumber.Of(tick));
            panel.Text("tick", Left - 6, y.At(tick) + 4, ShortNumber.Of(tick), "end");
        }
        panel.Text("axis", (Left + Right) / 2, Bottom + 26, letter + "[0]");
        panel.Text("axis", Left - 4, (Top + Bottom) / 2, letter + "[1]", "end");
        return panel;
    }

    static void DrawLine(Panel panel, PlaneLine line, Scale x, Scale y, string name, IEnumerable<(double X, double Y)> taken)
    {
        var points = taken.Select(t => (X: x.At(t.X), Y: y.At(t.Y))).ToList();
        if (HalfPlane.Clip(line.Expected, x.From, x.To, y.From, y.To) is { } right)
        {
            panel.Line("reference", x.At(right.X1), y.At(right.Y1), x.At(right.X2), y.At(right.Y2));
            if (line.Actual is null)
                Arrow("reference-arrow", right);
        }
        if (HalfPlane.Clip(line.Actual, x.From, x.To, y.From, y.To) is { } yours)
        {
            panel.Line("yours", x.At(yours.X1), y.At(yours.Y1), x.At(yours.X2), y.At(yours.Y2));
            Arrow("yours-arrow", yours);
        }

        void Arrow(string kind, (double X1, double Y1, double X2, double Y2, double NormalX, double NormalY) l)
        {
            const double Long = 20, Wide = 5;
            var (nx, ny) = (l.NormalX, -l.NormalY);
            // Where on the line the name, which stands beyond the tip, is furthest from the points.
            var (cx, cy) = Enumerable.Range(2, 7).Select(i => (X: x.At(l.X1 + i / 10.0 * (l.X2 - l.X1)), Y: y.At(l.Y1 + i / 10.0 * (l.Y2 - l.Y1))))
                .MaxBy(c => Math.Min(60, points.Min(p => double.Hypot(p.X - c.X - (Long + 14) * nx, p.Y - c.Y - (Long + 14) * ny))));
            var (tx, ty) = (cx + Long * nx, cy + Long * ny);
            panel.Path(kind, Panel.Polyline([(cx, cy), (tx, ty)]) +
                Panel.Polyline([(tx - 8 * nx - Wide * ny, ty - 8 * ny + Wide * nx), (tx, ty), (tx - 8 * nx + Wide * ny, ty - 8 * ny - Wide * nx)]));
            if (name.Length > 0)
                panel.Text("name", Math.Clamp(tx + 22 * nx, Left + 20, Right - 20), Math.Clamp(ty + 10 * ny + 4, Top + 14, Bottom - 6), name);
        }
    }

    static void Moved(Panel panel, PlanePoint point, Scale x, Scale y)
    {
        var right = InPlane(point.Expected, x, y);
        if (!HasPlace(point))
        {
            Mark(panel, "reference-only", right.X, right.Y, point.Target);
            return;
        }
        var own = InPlane(point.Actual!, x, y);
        panel.Circle("ring", right.X, right.Y, 12);
        if (double.Hypot(own.X - right.X, own.Y - right.Y) > 14)
            panel.Line("moved", right.X, right.Y, own.X, own.Y);
        Mark(panel, "yours", own.X, own.Y, point.Target);
    }

    // After all points, so that none covers a name: beside its point, else under or over it, where neither a point nor another name is.
    static void Labels(Panel panel, IReadOnlyList<PlanePoint> points, Scale x, Scale y)
    {
        const double Letter = 6.6, High = 14;
        var taken = points.SelectMany(p => HasPlace(p) ? new[] { InPlane(p.Expected, x, y), InPlane(p.Actual!, x, y) } : [InPlane(p.Expected, x, y)])
            .Select(p => (Left: p.X - 13, Top: p.Y - 13, Right: p.X + 13, Bottom: p.Y + 13)).ToList();
        foreach (var point in points)
        {
            var (px, py) = InPlane(HasPlace(point) ? point.Actual! : point.Expected, x, y);
            var text = PictureTexts.IsOnWrongSide(point) ? PictureTexts.Place(point) + " ✗" : PictureTexts.Place(point);
            var wide = text.Length * Letter;
            (double X, double Y)[] places = [(px + 15, py), (px - 15 - wide, py), (px - wide / 2, py + 21), (px - wide / 2, py - 21), (px + 15, py + 15), (px + 15, py - 15), (px - 15 - wide, py + 15), (px - 15 - wide, py - 15)];
            var boxes = places.Select(place => (Left: place.X, Top: place.Y - High / 2, Right: place.X + wide, Bottom: place.Y + High / 2)).ToList();
            var free = boxes.FindIndex(b => b.Left >= Left && b.Right <= Right && b.Top >= Top && b.Bottom <= Bottom &&
                !taken.Any(t => b.Left < t.Right && b.Right > t.Left && b.Top < t.Bottom && b.Bottom > t.Top));
            var box = boxes[Math.Max(free, 0)];
            taken.Add(box);
            panel.Text("label", box.Left, box.Top + 11, text, "start");
        }
    }

    static (double X, double Y) InPlane(double[] place, Scale x, Scale y) => (x.At(At(place, 0)), y.At(At(place, 1)));

    static bool HasPlace(PlanePoint point) => point.Actual is { } h && !double.IsNaN(At(h, 0)) && !double.IsNaN(At(h, 1));

    static void Mark(Panel panel, string side, double x, double y, int target)
    {
        panel.Circle($"dot {(target == 1 ? "one" : "zero")} {side}", x, y, 8.5);
        panel.Text($"digit {(target == 1 ? "one" : "zero")}", x, y + 4, target == 1 ? "1" : "0");
    }

    static double At(double[] v, int i) => i < v.Length ? v[i] : double.NaN;
}
