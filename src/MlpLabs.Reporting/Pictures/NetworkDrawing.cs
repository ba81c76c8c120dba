using System.Globalization;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Units as cards in columns, connections between them; where there is room, every weight carries its numbers.</summary>
internal sealed class NetworkDrawing
{
    const int Margin = 4;
    const int InputWidth = 76;
    const int SmallestCard = 96;
    const int LabelWidth = 148;
    // As wide as a digit in bold.
    const int LetterWidth = 8;
    const int LineHeight = 16;
    const int Padding = 7;
    const int WideGap = 220;
    const int NarrowGap = 90;
    const int MaxUnits = 10;
    const int MaxLayers = 6;
    const int MaxLabels = 8;

    readonly NetworkPicture _picture;
    readonly IReadOnlyList<NetworkStage> _stages;
    readonly int _layers;
    readonly List<List<Card>> _columns = [];

    NetworkDrawing(NetworkPicture picture)
    {
        _picture = picture;
        _stages = NetworkStage.Of(picture.Quantities, picture.Tolerance);
        _layers = Math.Min(picture.Network.Layers.Count, MaxLayers);
    }

    public static Drawing Of(NetworkPicture picture) => new NetworkDrawing(picture).Draw();

    Drawing Draw()
    {
        MakeCards();
        var tallest = _columns.Max(c => c.Max(card => card.Height));
        var units = _columns.Max(c => c.Count);
        var spacing = Math.Max(units <= 2 ? 190 : 0, tallest + 14);
        var height = (units - 1) * spacing + tallest + 2 * Margin;
        foreach (var column in _columns)
            foreach (var (u, card) in column.Index())
                card.Centre = height / 2 + (2 * u - column.Count + 1) * spacing / 2;

        var labels = new List<object?>();
        var x = Margin;
        for (var l = -1; l < _layers; l++)
        {
            if (l >= 0)
            {
                var found = Labels(l, x);
                labels.AddRange(found.Select(f => (object?)f.Model()));
                x += found.Count > 0 ? WideGap : NarrowGap;
            }
            var column = _columns[l + 1];
            column.ForEach(card => card.Left = x);
            x += column[0].Width;
        }
        return new("partials/pictures/network.sbn-html", PictureTexts.Network(_picture, _stages), new()
        {
            { "case", PictureTexts.Case(_picture.Case) },
            { "width", x + Margin },
            { "height", height },
            { "halos", Halos() },
            { "edges", Edges() },
            { "labels", labels.ToArray() },
            { "cards", _columns.SelectMany(c => c).Select(c => (object?)c.Model()).ToArray() },
            { "stages", _stages.Select(s => (object?)Stage(s)).ToArray() },
            { "stages_label", PictureTexts.StagesLabel },
            { "legend", PictureTexts.NetworkLegend(_stages).Select(l => (object?)new TemplateObject { { "kind", l.Kind }, { "text", l.Text } }).ToArray() },
            { "note", PictureTexts.NetworkCut(_picture.Network, MaxUnits, MaxLayers) },
        });
    }

    TemplateObject Stage(NetworkStage stage) => new()
    {
        { "name", stage.Quantity.Name },
        // Without a submission nothing is right or wrong.
        { "tone", _picture.IsReference ? "" : stage.Tone },
        { "mark", _picture.IsReference ? "" : stage.Mark },
        { "text", _picture.IsReference ? null : PictureTexts.Stage(stage.State) },
    };

    void MakeCards()
    {
        var network = _picture.Network;
        _columns.Add([.. network.x.Take(MaxUnits).Select((value, j) => new Card([new(Name("x", j)), new(ShortNumber.Of(value))]) { Width = InputWidth })]);
        for (var l = 0; l < _layers; l++)
        {
            var layer = network.Layers[l];
            var cards = new List<Card>();
            for (var i = 0; i < Math.Min(layer.b.Length, MaxUnits); i++)
            {
                var lines = new List<Line> { new(layer.Names.Unit(layer.Names.a, i)) };
                lines.Add(new($"{layer.Names.b} {ShortNumber.Of(layer.b[i])}"));
                Numbers(lines, l, NetworkPlace.Biases, i, "", null);
                Numbers(lines, l, NetworkPlace.PreActivations, i, layer.Names.z, layer.z[i]);
                Numbers(lines, l, NetworkPlace.Activations, i, layer.Names.a, layer.a[i]);
                cards.Add(new Card(lines));
            }
            var width = Math.Max(SmallestCard, 14 + LetterWidth * cards.SelectMany(c => c.Lines).Select(line => line.Text.Length).DefaultIfEmpty(0).Max());
            cards.ForEach(card => card.Width = width);
            _columns.Add(cards);
        }
    }

    /// <summary>The lines of one entry: the right number, and the student's where it deviates.</summary>
    void Numbers(List<Line> lines, int layer, NetworkPlace place, int entry, string name, double? right)
    {
        var stage = _stages.FirstOrDefault(s => s.Quantity.Layer == layer && s.Quantity.Place == place && entry < s.Quantity.Expected.Length);
        if (stage is null)
        {
            if (right is { } value)
                lines.Add(new($"{name} {ShortNumber.Of(value)}"));
            return;
        }
        var label = stage.Quantity.IsNew ? PictureTexts.New : stage.Quantity.Name;
        var isWrong = stage.Wrong[entry];
        lines.Add(new($"{label} {ShortNumber.Of(stage.Quantity.Expected[entry])}{(isWrong || _picture.IsReference ? "" : " ✓")}"));
        if (isWrong)
            lines.Add(new($"{stage.Mark} {PictureTexts.Yours(stage.Actual(entry))}", stage.Tone));
    }

    List<Label> Labels(int l, int left)
    {
        var W = _picture.Network.Layers[l].W;
        var names = _picture.Network.Layers[l].Names;
        var (from, to) = (_columns[l], _columns[l + 1]);
        var labels = new List<Label>();
        foreach (var (i, target) in to.Index())
            foreach (var (j, source) in from.Index())
            {
                var lines = new List<Line> { new($"{names.Weight(i, j)} {ShortNumber.Of(W[i, j])}") };
                Numbers(lines, l, NetworkPlace.Weights, i * W.GetLength(1) + j, "", null);
                // Crossing connections are told apart near their start.
                var t = to.Count > 1 ? 0.36 : 0.5;
                labels.Add(new(left + (int)(WideGap * t), source.Centre + (int)((target.Centre - source.Centre) * t), lines));
            }
        var ordered = labels.OrderBy(b => b.Centre).ToList();
        return ordered.Count <= MaxLabels && ordered.Zip(ordered.Skip(1)).All(p => p.First.Centre + p.First.Height / 2 + 2 <= p.Second.Centre - p.Second.Height / 2) ? labels : [];
    }

    // Connections of one look are one path.
    object?[] Edges()
    {
        var largest = _picture.Network.Layers.SelectMany(l => l.W.Cast<double>()).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return Paths((l, i, j) =>
        {
            var w = _picture.Network.Layers[l].W[i, j];
            var size = double.IsFinite(w) && largest > 0 ? (int)Math.Ceiling(4 * Math.Abs(w) / largest) : 4;
            return $"{(w < 0 ? "negative" : "positive")} size-{Math.Max(size, 1).ToString(CultureInfo.InvariantCulture)}";
        });
    }

    object?[] Halos() => Paths((l, i, j) =>
    {
        var entry = i * _picture.Network.Layers[l].W.GetLength(1) + j;
        var stage = _stages.FirstOrDefault(s => s.Quantity.Layer == l && s.Quantity.Place == NetworkPlace.Weights && entry < s.Quantity.Expected.Length && s.Wrong[entry]);
        return stage?.Tone;
    });

    object?[] Paths(Func<int, int, int, string?> look)
    {
        var paths = new OrderedDictionary<string, string>();
        for (var l = 0; l < _layers; l++)
            foreach (var (i, target) in _columns[l + 1].Index())
                foreach (var (j, source) in _columns[l].Index())
                    if (look(l, i, j) is { } name)
                        paths[name] = (paths.TryGetValue(name, out var d) ? d : "")
                            + string.Create(CultureInfo.InvariantCulture, $"M{source.Left + source.Width} {source.Centre}L{target.Left} {target.Centre}");
        return [.. paths.Select(p => new TemplateObject { { "look", p.Key }, { "path", p.Value } })];
    }

    static string Name(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");

    static object?[] Models(IReadOnlyList<Line> lines, int top) =>
        [.. lines.Select((line, k) => new TemplateObject { { "text", line.Text }, { "tone", line.Tone }, { "y", top + Padding + k * LineHeight + 11 } })];

    static string Worst(IReadOnlyList<Line> lines) => lines.Select(l => l.Tone).OrderBy(t => t switch { "first" => 0, "deviates" or "missing" => 1, "follows" => 2, _ => 3 }).First();

    sealed record Line(string Text, string Tone = "");

    sealed class Card(IReadOnlyList<Line> lines)
    {
        public IReadOnlyList<Line> Lines => lines;
        public int Width { get; set; }
        public int Height => 2 * Padding + lines.Count * LineHeight - 2;
        public int Left { get; set; }
        public int Centre { get; set; }

        public TemplateObject Model() => new()
        {
            { "x", Left }, { "y", Centre - Height / 2 }, { "width", Width }, { "height", Height },
            { "tone", Worst(lines) }, { "lines", Models(lines, Centre - Height / 2) },
        };
    }

    sealed class Label(int middle, int centre, IReadOnlyList<Line> lines)
    {
        public int Centre => centre;
        public int Height => lines.Count * LineHeight + 4;
        int Width => Math.Min(LabelWidth, 14 + LetterWidth * lines.Max(line => line.Text.Length));

        public TemplateObject Model() => new()
        {
            { "x", middle - Width / 2 }, { "y", centre - Height / 2 }, { "width", Width }, { "height", Height },
            { "tone", Worst(lines) }, { "lines", Models(lines, centre - Height / 2 - 4) },
        };
    }
}
