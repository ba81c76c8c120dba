using System.Text;
using MlpLabs.Engine;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>Where a function of the plane lies above a level: the area and its border, by marching squares.</summary>
/// <remarks>
/// Cells with a corner that is not a number belong to no side. Whole cells of a row are joined to one box, and pieces of the
/// border to lines, so that a picture stays small and a dashed border is dashed evenly.
/// </remarks>
internal sealed class Region(DecisionGrid grid, double level, Scale x, Scale y)
{
    readonly int _rows = grid.Values.GetLength(0), _columns = grid.Values.GetLength(1);
    // Asked for several times each.
    readonly int[] _cases = Cases(grid.Values, level);

    /// <summary>Path data of the area above the level.</summary>
    public string Area()
    {
        var path = new StringBuilder();
        for (var r = 0; r + 1 < _rows; r++)
            for (var c = 0; c + 1 < _columns; c++)
            {
                var start = c;
                while (c + 1 < _columns && Case(r, c) == 15)
                    c++;
                if (c > start)
                    path.Box(X(start), Y(r + 1), X(c) - X(start), Y(r) - Y(r + 1));
                if (c + 1 < _columns && Case(r, c) is > 0 and < 15)
                    path.Polyline(Corner(r, c)).Append('z');
            }
        return path.ToString();
    }

    /// <summary>Path data of the border.</summary>
    public string Border()
    {
        var next = new Dictionary<(int, int), List<(int, int)>>();
        for (var r = 0; r + 1 < _rows; r++)
            for (var c = 0; c + 1 < _columns; c++)
                foreach (var (from, to) in Case(r, c) is > 0 and < 15 ? Pieces(r, c) : [])
                {
                    Ends(from).Add(to);
                    Ends(to).Add(from);
                }
        var path = new StringBuilder();
        // Lines that end at the frame first: begun in their middle they would fall into two.
        foreach (var start in next.Keys.OrderBy(k => next[k].Count == 1 ? 0 : 1).ToList())
            while (next[start].Count > 0)
                path.Polyline(Walk(start));
        return path.ToString();

        List<(int, int)> Ends((int, int) edge)
        {
            if (!next.TryGetValue(edge, out var ends))
                next[edge] = ends = [];
            return ends;
        }

        IEnumerable<(double, double)> Walk((int, int) at)
        {
            yield return Crossing(at);
            while (next[at].Count > 0)
            {
                var to = next[at][0];
                next[at].RemoveAt(0);
                next[to].Remove(at);
                yield return Crossing(at = to);
            }
        }
    }

    /// <summary>Whether any value is a number.</summary>
    public bool HasNumbers => grid.Values.Cast<double>().Any(v => !double.IsNaN(v));

    // Bits: 1 below left, 2 below right, 4 above right, 8 above left; −1 where a corner is not a number.
    int Case(int r, int c) => _cases[r * (_columns - 1) + c];

    static int[] Cases(double[,] values, double level)
    {
        var (rows, columns) = (Math.Max(values.GetLength(0) - 1, 0), Math.Max(values.GetLength(1) - 1, 0));
        var cases = new int[rows * columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                var (a, b, d, e) = (values[r, c], values[r, c + 1], values[r + 1, c + 1], values[r + 1, c]);
                cases[r * columns + c] = double.IsNaN(a) || double.IsNaN(b) || double.IsNaN(d) || double.IsNaN(e)
                    ? -1
                    : (a > level ? 1 : 0) | (b > level ? 2 : 0) | (d > level ? 4 : 0) | (e > level ? 8 : 0);
            }
        return cases;
    }

    // The part of a mixed cell above the level, counter-clockwise from below left: its corners above and the crossings between.
    IEnumerable<(double, double)> Corner(int r, int c)
    {
        (int R, int C)[] corners = [(r, c), (r, c + 1), (r + 1, c + 1), (r + 1, c)];
        (int, int)[] edges = [Below(r, c), RightOf(r, c), Below(r + 1, c), LeftOf(r, c)];
        for (var i = 0; i < 4; i++)
        {
            var (here, there) = (corners[i], corners[(i + 1) % 4]);
            if (grid.Values[here.R, here.C] > level)
                yield return (X(here.C), Y(here.R));
            if (grid.Values[here.R, here.C] > level != grid.Values[there.R, there.C] > level)
                yield return Crossing(edges[i]);
        }
    }

    ((int, int) From, (int, int) To)[] Pieces(int r, int c)
    {
        var (below, right, above, left) = (Below(r, c), RightOf(r, c), Below(r + 1, c), LeftOf(r, c));
        return Case(r, c) switch
        {
            1 or 14 => [(below, left)],
            2 or 13 => [(below, right)],
            4 or 11 => [(right, above)],
            8 or 7 => [(above, left)],
            3 or 12 => [(left, right)],
            6 or 9 => [(below, above)],
            5 or 10 => [(below, right), (above, left)],
            _ => [],
        };
    }

    // An edge is named by its lower or left corner's number and its direction: 0 along x, 1 along y.
    (int, int) Below(int r, int c) => (r * _columns + c, 0);

    (int, int) LeftOf(int r, int c) => (r * _columns + c, 1);

    (int, int) RightOf(int r, int c) => LeftOf(r, c + 1);

    (double, double) Crossing((int Corner, int Direction) edge)
    {
        var (r, c) = (edge.Corner / _columns, edge.Corner % _columns);
        var (r2, c2) = edge.Direction == 0 ? (r, c + 1) : (r + 1, c);
        var (from, to) = (grid.Values[r, c], grid.Values[r2, c2]);
        var share = (level - from) / (to - from);
        share = double.IsFinite(share) ? share : 0.5;
        return (X(c) + share * (X(c2) - X(c)), Y(r) + share * (Y(r2) - Y(r)));
    }

    double X(int column) => x.At(grid.X1[column]);

    double Y(int row) => y.At(grid.X2[row]);
}
