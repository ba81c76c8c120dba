using MlpLabs.Engine;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Draws a <see cref="ConnectionsPicture"/>: weight matrices, the cone that one output sees, and the paths of every input.</summary>
internal static class ConnectionsDrawing
{
    const double Width = 280, Left = 16, Top = 18;

    // More colours than these could not be told apart; the letters go on.
    const int Colours = 4;

    // Smaller cells hold no letter.
    const double Legible = 12;

    public static Drawing Of(ConnectionsPicture p) => new("partials/pictures/connections.sbn-html", PictureTexts.Connections(p), new()
    {
        { "panels", p.Kinds.Select(k => (object?)Matrix(p, k)).Append(Cone(p)).ToArray() },
        { "key", new object?[]
        {
            Key.Area("own-weight", PictureTexts.OwnWeight), Key.Area("shared-0", PictureTexts.SharedWeight), Key.Area("no-weight", PictureTexts.NoWeight),
        } },
    });

    static TemplateObject Matrix(ConnectionsPicture p, ConnectionKind kind)
    {
        var (units, inputs) = (kind.Weights.GetLength(0), kind.Weights.GetLength(1));
        var cell = (Width - Left - 4) / inputs;
        var panel = new Panel(PictureTexts.Name(kind.Connectivity), Width, Top + units * Math.Min(cell, 20) + 4);
        var high = Math.Min(cell, 20);
        var isShared = kind.Connectivity == Connectivity.Convolutional;
        // One path for all cells of a look: a matrix of any size is a handful of elements.
        foreach (var look in Runs().GroupBy(c => c.Look).OrderBy(g => g.Key, StringComparer.Ordinal))
            panel.Path(look.Key, string.Concat(look.Select(c => Panel.Box(Left + c.Input * cell + 0.5, Top + c.Unit * high + 0.5, c.Length * cell - 1, high - 1))));
        if (cell >= Legible)
        {
            if (isShared)
                for (var unit = 0; unit < units; unit++)
                {
                    var seen = Cells().Where(c => c.Unit == unit && c.Weight > 0).ToList();
                    panel.Texts("letter", seen.Select(c => Left + (c.Input + 0.5) * cell), Top + (unit + 0.5) * high + 4, string.Concat(seen.Select(c => PictureTexts.Letter(c.Weight))));
                }
            if (inputs <= 10)
                panel.Texts("tick", Enumerable.Range(0, inputs).Select(i => Left + (i + 0.5) * cell), Top - 5, string.Concat(Enumerable.Range(0, inputs)));
            for (var unit = 0; unit < units; unit++)
                panel.Text("tick", Left - 4, Top + (unit + 0.5) * high + 4, ShortNumber.Of(unit), "end");
        }
        return panel.ToModel(PictureTexts.Count(kind));

        string Look(int weight) => weight == 0 ? "no-weight" : !isShared ? "own-weight" : FormattableString.Invariant($"shared-{(weight - 1) % Colours}");

        // Where cells are too small to be told apart, neighbours of one look are one box.
        IEnumerable<(int Unit, int Input, int Length, string Look)> Runs()
        {
            foreach (var row in Cells().GroupBy(c => c.Unit))
            {
                var looks = row.Select(c => Look(c.Weight)).ToArray();
                for (var (from, to) = (0, 1); from < inputs; from = to, to = from + 1)
                {
                    while (cell < Legible && to < inputs && looks[to] == looks[from])
                        to++;
                    yield return (row.Key, from, to - from, looks[from]);
                }
            }
        }

        IEnumerable<(int Unit, int Input, int Weight)> Cells()
        {
            for (var unit = 0; unit < units; unit++)
                for (var input = 0; input < inputs; input++)
                    yield return (unit, input, kind.Weights[unit, input]);
        }
    }

    static TemplateObject Cone(ConnectionsPicture p)
    {
        const double RowHeight = 52;
        var layers = p.Widths.Length;
        var height = 24 + (layers - 1) * RowHeight + 46;
        var panel = new Panel(PictureTexts.ConeTitle, Width, height);
        var step = (Width - Left - 4) / p.Widths[0];
        var radius = Math.Min(8, step * 0.4);
        double X(int layer, int unit) => Left + (unit + 0.5 + (p.Widths[0] - p.Widths[layer]) / 2.0) * step;
        double Y(int layer) => 16 + (layers - 1 - layer) * RowHeight;

        var (cone, others) = (new List<string>(), new List<string>());
        for (var layer = 1; layer < layers; layer++)
            for (var unit = 0; unit < p.Widths[layer]; unit++)
                for (var k = 0; k < p.Windows[layer - 1]; k++)
                    (p.Fields[layer][unit] ? cone : others).Add(Panel.Polyline([(X(layer - 1, unit + k), Y(layer - 1) - radius), (X(layer, unit), Y(layer) + radius)]));
        panel.Path("faint", string.Concat(others));
        panel.Path("cone", string.Concat(cone));
        for (var layer = 0; layer < layers; layer++)
            for (var unit = 0; unit < p.Widths[layer]; unit++)
                panel.Circle(p.Fields[layer][unit] ? "unit seen" : "unit", X(layer, unit), Y(layer), radius);
        if (step >= 16)
            for (var input = 0; input < p.Widths[0]; input++)
                panel.Text("tick", X(0, input), Y(0) + 24, ShortNumber.Of(p.PathCounts[input]));
        panel.Text("axis", Width / 2, height - 6, PictureTexts.PathsBelow);
        return panel.ToModel();
    }
}
