using System.Globalization;

namespace MlpLabs.Reporting.Pictures.Networks;

/// <summary>From top to bottom, for a phone: a row for every layer, of two units at most, and the numbers of the connections above the unit they lead to.</summary>
internal sealed class NarrowNetwork
{
    const int Margin = 2;
    const int BoxWidth = 142;
    const int ColumnGap = 8;
    const int Width = 2 * (Margin + BoxWidth) + ColumnGap;
    // Of the smaller letters that this drawing has.
    const double LetterWidth = 7.4;
    // Room for connections that cross, and for those that do not.
    const int Crossing = 44;
    const int Straight = 20;
    const int Between = 7;
    // From the middle of a box to where each of two connections begins or ends.
    const int Port = 30;

    readonly NetworkBoxes _boxes;
    readonly IReadOnlyList<IReadOnlyList<NetworkBox>> _rows;
    readonly Dictionary<(int Layer, int To, int From), NetworkBox> _labels = [];

    NarrowNetwork(NetworkBoxes boxes, IReadOnlyList<IReadOnlyList<NetworkBox>> rows) => (_boxes, _rows) = (boxes, rows);

    /// <summary>Null for a network that has a layer of more than two units.</summary>
    public static NetworkLayout? Of(NetworkBoxes boxes) => boxes.Units() is var rows && rows.All(r => r.Count <= 2) ? new NarrowNetwork(boxes, rows).Layout() : null;

    NetworkLayout Layout()
    {
        var y = Margin;
        foreach (var (r, row) in _rows.Index())
        {
            if (r > 0)
                y = row.Count == 1 ? ToOne(r - 1, y + Straight) : ToTwo(r - 1, y + Crossing);
            foreach (var (u, card) in row.Index())
                Place(card, u, row.Count, y);
            y = row.Max(card => card.Bottom);
        }
        return new(Width, y + Margin, LetterWidth, _rows, [.. _labels.Values], PathOf);
    }

    // To a single unit: every connection has its numbers in the middle of its way.
    int ToOne(int l, int y)
    {
        var labels = Enumerable.Range(0, _rows[l].Count).Select(j => Label(l, 0, j, j, _rows[l].Count, y)).ToList();
        return labels.Max(w => w.Bottom) + (_rows[l].Count == 1 ? Straight : Crossing);
    }

    // To two units: the numbers are piled above the unit, in the order of the units that they come from.
    int ToTwo(int l, int y)
    {
        foreach (var j in Enumerable.Range(0, _rows[l].Count))
            y = Enumerable.Range(0, 2).Max(i => Label(l, i, j, i, 2, y).Bottom) + Between;
        return y;
    }

    NetworkBox Label(int l, int i, int j, int column, int columns, int y)
    {
        var label = _boxes.Weight(l, i, j);
        Place(label, column, columns, y);
        return _labels[(l, i, j)] = label;
    }

    static void Place(NetworkBox box, int column, int columns, int y)
    {
        box.Width = BoxWidth;
        box.Left = columns == 1 ? (Width - BoxWidth) / 2 : Margin + column * (BoxWidth + ColumnGap);
        box.Top = y;
    }

    string PathOf(int l, int i, int j)
    {
        var (source, target, label) = (_rows[l][j], _rows[l + 1][i], _labels[(l, i, j)]);
        var end = PortOf(target, j, _rows[l].Count);
        return _rows[l + 1].Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $"M{source.Middle} {source.Bottom}V{label.Bottom}L{end} {target.Top}")
            // Behind the numbers of the units before, down to its own.
            : string.Create(CultureInfo.InvariantCulture, $"M{PortOf(source, i, 2)} {source.Bottom}L{end} {_labels[(l, i, 0)].Top}V{label.Top + 1}");
    }

    static int PortOf(NetworkBox box, int connection, int connections) => box.Middle + (2 * connection - connections + 1) * Port;
}
