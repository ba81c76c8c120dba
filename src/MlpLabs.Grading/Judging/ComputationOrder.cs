namespace MlpLabs.Grading.Judging;

/// <summary>The components of a check in the order in which a solution computes them.</summary>
internal static class ComputationOrder
{
    /// <summary>Indices of the components; those that the grader does not name come last, in their own order.</summary>
    public static IReadOnlyList<int> Of(Check check)
    {
        var names = check.Components.Select(c => c.Name ?? "").ToList();
        return [.. Enumerable.Range(0, names.Count).OrderBy(k => Rank(check.ComputationOrder, names[k]))];
    }

    static int Rank(IReadOnlyList<string> order, string name)
    {
        for (var i = 0; i < order.Count; i++)
            if (order[i] == name)
                return i;
        return order.Count;
    }
}
