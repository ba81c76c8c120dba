using System.Globalization;

namespace MlpLabs.Reporting.Pictures.Networks;

/// <summary>From left to right, a column for every layer; where there is room, every connection carries its numbers.</summary>
internal static class WideNetwork
{
    const int Margin = 4;
    const int InputWidth = 76;
    const int SmallestCard = 96;
    const int LabelWidth = 148;
    // As wide as a digit in bold.
    const int LetterWidth = 8;
    const int WideGap = 220;
    const int NarrowGap = 90;
    const int MaxLabels = 8;

    public static NetworkLayout Of(NetworkBoxes boxes)
    {
        var columns = boxes.Units();
        var tallest = columns.Max(c => c.Max(card => card.Height));
        var units = columns.Max(c => c.Count);
        var spacing = Math.Max(units <= 2 ? 190 : 0, tallest + 14);
        var height = (units - 1) * spacing + tallest + 2 * Margin;
        var weights = new List<NetworkBox>();
        var x = Margin;
        foreach (var (c, column) in columns.Index())
        {
            foreach (var (u, card) in column.Index())
            {
                card.Centre = height / 2 + (2 * u - column.Count + 1) * spacing / 2;
                card.Width = c == 0 ? InputWidth : Math.Max(SmallestCard, 14 + LetterWidth * column.Max(other => other.Letters));
            }
            if (c > 0)
            {
                var labels = Labels(boxes, c - 1, columns[c - 1], column, x);
                weights.AddRange(labels);
                x += labels.Count > 0 ? WideGap : NarrowGap;
            }
            foreach (var card in column)
                card.Left = x;
            x += column[0].Width;
        }
        return new(x + Margin, height, LetterWidth, columns, weights, (l, i, j) =>
        {
            var (source, target) = (columns[l][j], columns[l + 1][i]);
            return string.Create(CultureInfo.InvariantCulture, $"M{source.Left + source.Width} {source.Centre}L{target.Left} {target.Centre}");
        });
    }

    static IReadOnlyList<NetworkBox> Labels(NetworkBoxes boxes, int l, IReadOnlyList<NetworkBox> from, IReadOnlyList<NetworkBox> to, int left)
    {
        var labels = new List<NetworkBox>();
        foreach (var (i, target) in to.Index())
            foreach (var (j, source) in from.Index())
            {
                var label = boxes.Weight(l, i, j);
                // Crossing connections are told apart near their start.
                var t = to.Count > 1 ? 0.36 : 0.5;
                label.Width = Math.Min(LabelWidth, 14 + LetterWidth * label.Letters);
                label.Left = left + (int)(WideGap * t) - label.Width / 2;
                label.Centre = source.Centre + (int)((target.Centre - source.Centre) * t);
                labels.Add(label);
            }
        var ordered = labels.OrderBy(b => b.Centre).ToList();
        return ordered.Count <= MaxLabels && ordered.Zip(ordered.Skip(1)).All(p => p.First.Bottom + 2 <= p.Second.Top) ? labels : [];
    }
}
