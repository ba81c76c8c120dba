using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Draws a <see cref="PlanesPicture"/>: the plane of the inputs and the plane of the hidden units.</summary>
internal static class PlanesDrawing
{
    const double Width = 280, Height = 270, Left = 30, Right = 274, Top = 6, Bottom = 240;
    const double InputFrom = -0.5, InputTo = 1.5, HiddenFrom = -0.15, HiddenTo = 1.15;
    const double Radius = 9, Letter = 6.6, BoldLetter = 7.4, LineHeight = 14;
    // Nearer marks look like one and have one label. Marks that touch have labels of their own, each tied to its mark.
    const double AsOne = 5, Touching = 26;
    // How far from its mark a label may begin, beyond the nearest place.
    static readonly double[] Loose = [0, 6, 14, 24, 36, 50], Tied = [8, 14, 24, 36, 50, 66];

    public static Drawing Of(PlanesPicture p)
    {
        // Without a submission the right lines and points stand alone.
        if (p.IsReference)
            p = p with { Units = [.. p.Units.Select(u => u with { Actual = null })], Points = [.. p.Points.Select(q => q with { Actual = null, ActualOutput = double.NaN })] };
        var input = Axes(PictureTexts.InputPlane, "x", InputFrom, InputTo, out var x, out var y);
        DrawLines(input, p.Units, x, y, p.Points.Select(point => (At(point.X, 0), At(point.X, 1))));
        foreach (var point in p.Points)
            Mark(input, "given", x.At(At(point.X, 0)), y.At(At(point.X, 1)), point.Target);

        var hidden = Axes(PictureTexts.HiddenPlane, "h", HiddenFrom, HiddenTo, out x, out y);
        var room = DrawLines(hidden, [p.Output with { Name = "" }], x, y, p.Points.SelectMany(point => Places(point, x, y)).Select(place => (place.X, place.Y)), arePixels: true);
        foreach (var point in p.Points)
            Moved(hidden, point, p.IsReference ? "given" : "reference-only", room, x, y);
        Labels(hidden, p.Points, room, x, y);

        return new("partials/pictures/planes.sbn-html", PictureTexts.Planes(p), new()
        {
            { "network", p.Network is { } network ? PictureTexts.OwnNetwork(network) : "" },
            { "panels", new object?[] { input.ToModel(p.IsReference ? "" : PictureTexts.MissingLines(p.Units, IsDrawn)), hidden.ToModel(HiddenNote(p, x)) } },
            { "key", KeyOf(p).ToArray() },
        });
    }

    static bool IsDrawn(double[] line) => HalfPlane.Clip(line, InputFrom, InputTo, InputFrom, InputTo) is not null;

    static string HiddenNote(PlanesPicture p, Scale scale)
    {
        var outside = p.Points.Where(point => IsOutside(point, scale)).Select(PictureTexts.Place).ToList();
        return string.Join(' ',
        [
            .. outside.Count > 0 ? [PictureTexts.OutsideThePlane(outside)] : Array.Empty<string>(),
            .. !p.IsReference && p.Output.Actual is null ? [PictureTexts.OutputLineIsGiven] : Array.Empty<string>(),
        ]);
    }

    static IEnumerable<object?> KeyOf(PlanesPicture p)
    {
        if (p.IsReference)
        {
            yield return Key.Line("reference", PictureTexts.Line);
            yield return Key.Dot("dot one given", PictureTexts.Point);
            yield break;
        }
        if (p.Units.Append(p.Output).Any(u => u.Actual is { } own && IsDrawn(own)))
            yield return Key.Line("yours", PictureTexts.YourLine);
        yield return Key.Line("reference", PictureTexts.RightLine);
        if (p.Points.Any(HasPlace))
        {
            yield return Key.Dot("dot one yours", PictureTexts.YourPoint);
            yield return Key.Dot("ring", PictureTexts.RightPoint);
        }
        if (!p.Points.All(HasPlace))
            yield return Key.Dot("dot one reference-only", PictureTexts.RightPointAlone);
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
        panel.Text("axis", Left - 6, (Top + Bottom) / 2, letter + "[1]", "end");
        return panel;
    }

    static LabelPlaces DrawLines(Panel panel, IReadOnlyList<PlaneLine> lines, Scale x, Scale y, IEnumerable<(double X, double Y)> points, bool arePixels = false)
    {
        var room = new LabelPlaces(Left + 2, Top + 2, Right - 2, Bottom - 2);
        foreach (var (px, py) in points)
            room.AddPoint(arePixels ? px : x.At(px), arePixels ? py : y.At(py), 13);
        var drawn = new List<(string Kind, string Name, (double X1, double Y1, double X2, double Y2, double NormalX, double NormalY) Line)>();
        foreach (var line in lines)
            foreach (var (kind, numbers) in new[] { ("reference", line.Expected), ("yours", line.Actual) })
                if (HalfPlane.Clip(numbers, x.From, x.To, y.From, y.To) is { } l)
                {
                    var pixels = (X1: x.At(l.X1), Y1: y.At(l.Y1), X2: x.At(l.X2), Y2: y.At(l.Y2));
                    panel.Line(kind, pixels.X1, pixels.Y1, pixels.X2, pixels.Y2);
                    room.AddLine(pixels.X1, pixels.Y1, pixels.X2, pixels.Y2);
                    // Of two lines that are one, one arrow is enough.
                    if (kind == "yours" && drawn.Count > 0 && drawn[^1] is var (_, name, other) && name == line.Name && AreOne(other, l))
                        drawn.RemoveAt(drawn.Count - 1);
                    drawn.Add((kind, line.Name, l));
                }
        foreach (var (kind, name, l) in drawn)
            Arrow(panel, kind + "-arrow", name, l, x, y, room);
        return room;
    }

    static bool AreOne((double X1, double Y1, double X2, double Y2, double NormalX, double NormalY) a, (double X1, double Y1, double X2, double Y2, double NormalX, double NormalY) b) =>
        new[] { a.X1 - b.X1, a.Y1 - b.Y1, a.X2 - b.X2, a.Y2 - b.Y2, a.NormalX - b.NormalX, a.NormalY - b.NormalY }.All(d => Math.Abs(d) < 1e-3);

    static void Arrow(Panel panel, string kind, string name, (double X1, double Y1, double X2, double Y2, double NormalX, double NormalY) l, Scale x, Scale y, LabelPlaces room)
    {
        const double Long = 20, Wide = 5, LessForArrows = 0.3;
        var (nx, ny) = (l.NormalX, -l.NormalY);
        var wide = Math.Max(name.Length * BoldLetter, 4);
        // Anywhere along the line but at its ends; the name stands beyond the tip, or behind the line.
        var starts = Enumerable.Range(1, 17).OrderBy(i => Math.Abs(i - 9)).Select(i => (X: x.At(l.X1 + i / 18.0 * (l.X2 - l.X1)), Y: y.At(l.Y1 + i / 18.0 * (l.Y2 - l.Y1)))).ToList();
        // From the middle of the name to the line along its edge that is parallel to the unit's line.
        var half = wide / 2 * Math.Abs(nx) + LineHeight / 2 * Math.Abs(ny);
        (double X, double Y) Name((double X, double Y) start, double along) => (start.X + along * nx - wide / 2, start.Y + along * ny - LineHeight / 2);
        var choices = from along in new[] { Long + 2 + half, -6 - half } from start in starts select (Start: start, Name: Name(start, along));
        var (from, place) = choices.MinBy(c => room.Cost(c.Name.X, c.Name.Y, wide, LineHeight) + LessForArrows * room.Cost(c.Start.X + Long * nx - 5, c.Start.Y + Long * ny - 5, 10, 10));
        var (cx, cy) = from;
        var (tx, ty) = (cx + Long * nx, cy + Long * ny);
        panel.Path(kind, Panel.Polyline([(cx, cy), (tx, ty)]) +
            Panel.Polyline([(tx - 8 * nx - Wide * ny, ty - 8 * ny + Wide * nx), (tx, ty), (tx - 8 * nx + Wide * ny, ty - 8 * ny - Wide * nx)]));
        room.AddLine(cx + 4 * nx, cy + 4 * ny, tx, ty);
        if (name.Length == 0)
            return;
        var at = room.Take(wide, LineHeight, [place]);
        panel.Text("name", Math.Clamp(at.X, Left + 2, Right - 2 - wide), Math.Clamp(at.Y, Top + 2, Bottom - 2 - LineHeight) + 11, name, "start");
    }

    /// <param name="alone">The look of a right place that has none of the student's beside it.</param>
    static void Moved(Panel panel, PlanePoint point, string alone, LabelPlaces room, Scale x, Scale y)
    {
        var right = InPlane(point.Expected, x, y);
        if (!HasPlace(point))
        {
            Mark(panel, alone, right.X, right.Y, point.Target);
            return;
        }
        var own = InPlane(point.Actual!, x, y);
        panel.Circle("ring", right.X, right.Y, 12);
        if (double.Hypot(own.X - right.X, own.Y - right.Y) > 14)
        {
            panel.Line("moved", right.X, right.Y, own.X, own.Y);
            room.AddLine(right.X, right.Y, own.X, own.Y);
        }
        Mark(panel, "yours", own.X, own.Y, point.Target);
    }

    // After all points, so that none covers a name: beside the point, else around it, else further away.
    static void Labels(Panel panel, IReadOnlyList<PlanePoint> points, LabelPlaces room, Scale x, Scale y)
    {
        var groups = new List<(double X, double Y, List<PlanePoint> Points)>();
        foreach (var point in points)
        {
            var (px, py) = InPlane(HasPlace(point) ? point.Actual! : point.Expected, x, y);
            if (groups.FirstOrDefault(g => double.Hypot(g.X - px, g.Y - py) < AsOne) is { Points: { } near })
                near.Add(point);
            else
                groups.Add((px, py, [point]));
        }
        foreach (var (px, py, near) in groups)
        {
            var lines = PictureTexts.Names(near);
            var others = groups.Where(g => (g.X, g.Y) != (px, py)).Select(g => (g.X, g.Y)).ToList();
            var isTied = others.Exists(o => double.Hypot(o.X - px, o.Y - py) < Touching);
            var wide = lines.Max(l => l.Length) * Letter;
            var high = (lines.Count - 1) * LineHeight;
            var places = new List<(double X, double Y)>();
            foreach (var away in isTied ? Tied : Loose)
                places.AddRange(Around(px, py, wide, high, away));
            (double X, double Y) Edge((double X, double Y) corner) => (Math.Clamp(px, corner.X - 2, corner.X + wide), Math.Clamp(py, corner.Y + 1, corner.Y + high + LineHeight - 1));
            // A leader across another mark would tie the label to that one.
            var clear = places.FindAll(place => !others.Exists(o => Distance(o, (px, py), Edge(place)) < Radius + 2));
            var (left, top) = room.Take(wide, high + LineHeight, clear.Count > 0 ? clear : places);
            Leader(panel, (px, py), Edge((left, top)), room, isTied);
            foreach (var (k, line) in lines.Index())
                panel.Text("label", left, top + 11 + k * LineHeight, line, "start");
        }
    }

    // Left upper corners of a label, those beside the point first.
    static (double X, double Y)[] Around(double px, double py, double wide, double high, double away)
    {
        const double Up = LineHeight / 2;
        return
        [
            (px + 15 + away, py - high / 2 - Up), (px - 15 - away - wide, py - high / 2 - Up), (px - wide / 2, py + 21 + away - Up), (px - wide / 2, py - 21 - away - high - Up),
            (px + 15 + away, py - 10 - high / 2 - Up), (px + 15 + away, py + 10 - high / 2 - Up), (px - 15 - away - wide, py - 10 - high / 2 - Up), (px - 15 - away - wide, py + 10 - high / 2 - Up),
            (px + 12, py + 17 + away - Up), (px + 12, py - 17 - away - high - Up), (px - 12 - wide, py + 17 + away - Up), (px - 12 - wide, py - 17 - away - high - Up),
            (Math.Min(px - wide / 2, Right - 4 - wide), py + 22 + away - Up), (Math.Min(px - wide / 2, Right - 4 - wide), py - 22 - away - high - Up),
        ];
    }

    // A label that is not beside its point, or that stands beside two, is tied to it.
    static void Leader(Panel panel, (double X, double Y) point, (double X, double Y) label, LabelPlaces room, bool isTied)
    {
        const double Beside = 20;
        var away = double.Hypot(label.X - point.X, label.Y - point.Y);
        if (away <= (isTied ? Radius : Beside))
            return;
        panel.Line("leader", point.X + (label.X - point.X) * Radius / away, point.Y + (label.Y - point.Y) * Radius / away, label.X, label.Y);
        room.AddLine(point.X, point.Y, label.X, label.Y);
    }

    static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var share = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / length, 0, 1);
        return double.Hypot(point.X - from.X - share * dx, point.Y - from.Y - share * dy);
    }

    static IEnumerable<(double X, double Y)> Places(PlanePoint point, Scale x, Scale y) =>
        HasPlace(point) ? [InPlane(point.Expected, x, y), InPlane(point.Actual!, x, y)] : [InPlane(point.Expected, x, y)];

    static (double X, double Y) InPlane(double[] place, Scale x, Scale y) => (x.At(At(place, 0)), y.At(At(place, 1)));

    static bool HasPlace(PlanePoint point) => point.Actual is { } h && !double.IsNaN(At(h, 0)) && !double.IsNaN(At(h, 1));

    static void Mark(Panel panel, string side, double x, double y, int target)
    {
        panel.Circle($"dot {(target == 1 ? "one" : "zero")} {side}", x, y, 8.5);
        panel.Text($"digit {(target == 1 ? "one" : "zero")}", x, y + 4, target == 1 ? "1" : "0");
    }

    static double At(double[] v, int i) => i < v.Length ? v[i] : double.NaN;
}
