namespace MlpLabs.Engine;

/// <summary>Labelled examples.</summary>
/// <param name="X">B×inputs, one row per example.</param>
/// <param name="Labels">The class of each example, counted from 0.</param>
/// <param name="Classes">How many classes there are.</param>
public sealed record Dataset(double[,] X, int[] Labels, int Classes)
{
    /// <summary>How many examples there are.</summary>
    public int Count => Labels.Length;

    /// <summary>The rows of X as new vectors.</summary>
    public double[][] Rows => Matrices.ToRows(X);

    /// <summary>The labels as numbers, for networks with one output.</summary>
    public double[] Targets => [.. Labels.Select(label => (double)label)];

    /// <summary>B×classes with a 1 in each row at the label.</summary>
    public double[,] OneHot
    {
        get
        {
            var Y = new double[Count, Classes];
            for (var i = 0; i < Count; i++)
                Y[i, Labels[i]] = 1;
            return Y;
        }
    }

    /// <summary>The targets a network is trained on: B×1 labels for two classes, one-hot rows for more.</summary>
    public double[,] Y => Classes == 2 ? Matrices.Column(Targets) : OneHot;

    /// <summary>Two parts in a random order: the first has the given share of the examples, rounded down.</summary>
    public (Dataset first, Dataset second) Split(double share, int seed)
    {
        var order = Enumerable.Range(0, Count).ToArray();
        SeededRandom.Of(seed).Shuffle<int>(order);
        var cut = (int)(share * Count);
        return (Take(order[..cut]), Take(order[cut..]));
    }

    /// <summary>The examples at these places, in this order.</summary>
    public Dataset Take(int[] places)
    {
        var X = new double[places.Length, this.X.GetLength(1)];
        for (var i = 0; i < places.Length; i++)
            for (var j = 0; j < X.GetLength(1); j++)
                X[i, j] = this.X[places[i], j];
        return new(X, [.. places.Select(p => Labels[p])], Classes);
    }
}
