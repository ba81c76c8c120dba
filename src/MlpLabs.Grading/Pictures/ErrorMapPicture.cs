using System.Globalization;

namespace MlpLabs.Grading.Pictures;

/// <summary>How far every number of a result is off, component by component in the order of computation.</summary>
/// <param name="Case">The name of the case that is drawn.</param>
public sealed record ErrorMapPicture(string Title, string Case, IReadOnlyList<ErrorMapComponent> Components) : Picture(Title)
{
    /// <summary>Whether no component is computed from another one, so that none comes first.</summary>
    public bool AreIndependent { get; init; }

    /// <summary>All components of a case that consist of numbers; null where nothing came back, and where the case passed, as there is nothing to see.</summary>
    public static ErrorMapPicture? Of(string title, ShownCase @case)
    {
        if (!@case.Returned || @case.Passed)
            return null;
        var components = @case.Components.Select(name => Component(@case, name)).OfType<ErrorMapComponent>().ToList();
        return components.Count == 0 ? null : new ErrorMapPicture(title, @case.Name, components) { AreIndependent = @case.AreIndependent };
    }

    // Of what a student returns too much, so many parts are told of; there may be a million.
    const int MostBeside = 8;

    static ErrorMapComponent? Component(ShownCase @case, string name)
    {
        if (NumberParts.Of(@case.Expected<object?>(name)) is not { } expected)
            return null;
        var actual = NumberParts.Of(@case.Actual<object?>(name)) ?? [];
        var isList = @case.Expected<object?>(name) is double[][] or double[][,];
        var isVector = @case.Expected<object?>(name) is not double[,] and not double[][,];
        var isScalar = @case.Expected<object?>(name) is ValueType;
        var index = 0;
        var parts = new List<ErrorMapPart>();
        for (var p = 0; p < Math.Max(expected.Count, Math.Min(actual.Count, expected.Count + MostBeside)); p++)
        {
            var right = p < expected.Count ? expected[p]! : new double[0, 0];
            var allowed = new double[right.GetLength(0), right.GetLength(1)];
            for (var i = 0; i < right.GetLength(0); i++)
                for (var j = 0; j < right.GetLength(1); j++)
                    allowed[i, j] = @case.ToleranceOf(index++).Allowed(right[i, j]);
            parts.Add(new ErrorMapPart(
                isList ? string.Create(CultureInfo.InvariantCulture, $"{name}[{p}]") : name, right, p < actual.Count ? actual[p] : null, allowed)
            { Indices = isScalar ? 0 : isVector ? 1 : 2 });
        }
        return new ErrorMapComponent(name, parts);
    }
}

/// <summary>One component: a matrix, or several.</summary>
/// <param name="Name">Empty for a result that is no tuple.</param>
public sealed record ErrorMapComponent(string Name, IReadOnlyList<ErrorMapPart> Parts);

/// <summary>A matrix of a component; a vector is one row, a number 1×1.</summary>
/// <param name="Expected">The right numbers; 0×0 for a part that should not be there.</param>
/// <param name="Actual">The student's, null where there are none, of any size.</param>
/// <param name="Allowed">By how much each may miss.</param>
public sealed record ErrorMapPart(string Name, double[,] Expected, double[,]? Actual, double[,] Allowed)
{
    /// <summary>How many indices name an entry: 2 in a matrix, 1 in a vector, 0 for a number.</summary>
    public int Indices { get; init; } = 2;

    /// <summary>Whether the student's numbers have the expected shape.</summary>
    public bool Fits => NumberParts.HaveOneShape(Expected, Actual);
}
