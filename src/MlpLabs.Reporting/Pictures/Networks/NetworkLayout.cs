using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Pictures.Networks;

/// <summary>A network whose boxes and connections have their places, in pixels.</summary>
/// <param name="LetterWidth">Of the letters it is written in.</param>
/// <param name="Units">A list for every layer, the inputs first.</param>
/// <param name="Weights">The boxes of the connections; none where there is no room for them.</param>
/// <param name="PathOf">The path of the connection of a layer to a unit from one of the layer below.</param>
internal sealed record NetworkLayout(
    int Width, int Height, double LetterWidth, IReadOnlyList<IReadOnlyList<NetworkBox>> Units, IReadOnlyList<NetworkBox> Weights, Func<int, int, int, string> PathOf)
{
    public TemplateObject Model(NetworkBoxes boxes) => new()
    {
        { "width", Width },
        { "height", Height },
        { "halos", Paths(boxes.LookOfHalo) },
        { "edges", Paths(boxes.LookOfEdge) },
        { "labels", Weights.Select(w => (object?)w.Model(LetterWidth)).ToArray() },
        { "cards", Units.SelectMany(c => c).Select(c => (object?)c.Model(LetterWidth)).ToArray() },
    };

    // Connections of one look are one path.
    object?[] Paths(Func<int, int, int, string?> look)
    {
        var paths = new OrderedDictionary<string, string>();
        for (var l = 0; l + 1 < Units.Count; l++)
            for (var i = 0; i < Units[l + 1].Count; i++)
                for (var j = 0; j < Units[l].Count; j++)
                    if (look(l, i, j) is { } name)
                        paths[name] = (paths.TryGetValue(name, out var d) ? d : "") + PathOf(l, i, j);
        return [.. paths.Select(p => new TemplateObject { { "look", p.Key }, { "path", p.Value } })];
    }
}
