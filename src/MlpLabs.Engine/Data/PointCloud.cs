namespace MlpLabs.Engine;

/// <summary>Collects labelled points of the plane.</summary>
sealed class PointCloud
{
    readonly List<(double X1, double X2, int Label)> _points = [];

    public void Add(double x1, double x2, int label) => _points.Add((x1, x2, label));

    public Dataset ToDataset(int classes)
    {
        var X = new double[_points.Count, 2];
        for (var i = 0; i < _points.Count; i++)
            (X[i, 0], X[i, 1]) = (_points[i].X1, _points[i].X2);
        return new(X, [.. _points.Select(p => p.Label)], classes);
    }
}
