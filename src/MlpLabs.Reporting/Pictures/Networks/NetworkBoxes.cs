using System.Globalization;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures.Networks;

/// <summary>What a drawing of a network shows, wherever it stands: units, the numbers of their connections, and the looks of both.</summary>
internal sealed class NetworkBoxes
{
    public const int MaxUnits = 10;
    public const int MaxLayers = 6;

    readonly NetworkPicture _picture;
    readonly double _largest;

    public NetworkBoxes(NetworkPicture picture)
    {
        _picture = picture;
        Stages = NetworkStage.Of(picture);
        Layers = Math.Min(picture.Network.Layers.Count, MaxLayers);
        _largest = picture.Network.Layers.SelectMany(l => l.W.Cast<double>()).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
    }

    public IReadOnlyList<NetworkStage> Stages { get; }

    /// <summary>How many layers are drawn, the inputs not counted.</summary>
    public int Layers { get; }

    /// <summary>A list for every layer, the inputs first.</summary>
    public IReadOnlyList<IReadOnlyList<NetworkBox>> Units()
    {
        var network = _picture.Network;
        var units = new List<IReadOnlyList<NetworkBox>>
        {
            network.x.Take(MaxUnits).Select((value, j) => Unit([new(string.Create(CultureInfo.InvariantCulture, $"x[{j}]")), new(ShortNumber.Of(value))])).ToList(),
        };
        for (var l = 0; l < Layers; l++)
        {
            var layer = network.Layers[l];
            var boxes = new List<NetworkBox>();
            for (var i = 0; i < Math.Min(layer.b.Length, MaxUnits); i++)
            {
                var lines = new List<NetworkLine> { new(layer.Names.Unit(layer.Names.a, i)), new($"{layer.Names.b} {ShortNumber.Of(layer.b[i])}") };
                Numbers(lines, l, NetworkPlace.Biases, i, "", null);
                Numbers(lines, l, NetworkPlace.PreActivations, i, layer.Names.z, layer.z[i]);
                Numbers(lines, l, NetworkPlace.Activations, i, layer.Names.a, layer.a[i]);
                boxes.Add(Unit(lines));
            }
            units.Add(boxes);
        }
        return units;
    }

    /// <summary>What the connection from unit <paramref name="j"/> of the layer below to unit <paramref name="i"/> carries.</summary>
    public NetworkBox Weight(int l, int i, int j)
    {
        var layer = _picture.Network.Layers[l];
        var lines = new List<NetworkLine> { new($"{layer.Names.Weight(i, j)} {ShortNumber.Of(layer.W[i, j])}") };
        Numbers(lines, l, NetworkPlace.Weights, Entry(l, i, j), "", null);
        return new(lines, frame: 3);
    }

    public string LookOfEdge(int l, int i, int j)
    {
        var w = _picture.Network.Layers[l].W[i, j];
        var size = double.IsFinite(w) && _largest > 0 ? (int)Math.Ceiling(4 * Math.Abs(w) / _largest) : 4;
        return $"{(w < 0 ? "negative" : "positive")} size-{Math.Max(size, 1).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Null for a connection with nothing to point at.</summary>
    public string? LookOfHalo(int l, int i, int j)
    {
        var entry = Entry(l, i, j);
        return Stages.FirstOrDefault(s => s.Quantity.Layer == l && s.Quantity.Place == NetworkPlace.Weights && entry < s.Quantity.Expected.Length && s.Wrong[entry])?.Tone;
    }

    int Entry(int l, int i, int j) => i * _picture.Network.Layers[l].W.GetLength(1) + j;

    static NetworkBox Unit(IReadOnlyList<NetworkLine> lines) => new(lines, frame: 7);

    /// <summary>The lines of one entry: the right number, and the student's where it deviates.</summary>
    void Numbers(List<NetworkLine> lines, int layer, NetworkPlace place, int entry, string name, double? right)
    {
        var stage = Stages.FirstOrDefault(s => s.Quantity.Layer == layer && s.Quantity.Place == place && entry < s.Quantity.Expected.Length);
        if (stage is null)
        {
            if (right is { } value)
                lines.Add(new($"{name} {ShortNumber.Of(value)}"));
            return;
        }
        var label = stage.Quantity.IsNew ? PictureTexts.New : stage.Quantity.Name;
        var expected = stage.Quantity.Expected[entry];
        var isWrong = stage.Wrong[entry];
        lines.Add(new($"{label} {ShortNumber.Of(expected)}{(isWrong || _picture.IsReference ? "" : " ✓")}"));
        if (isWrong)
            lines.Add(new($"{stage.Mark} {(stage.Quantity.IsExchanged ? PictureTexts.RowsAndColumns : PictureTexts.Yours(stage.Actual(entry), expected))}", stage.Tone));
    }
}
