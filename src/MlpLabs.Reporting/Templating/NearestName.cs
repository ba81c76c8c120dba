namespace MlpLabs.Reporting.Templating;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The closest name by edit distance, or null when none is close: more than a third of the letters differ.</summary>
    public static string? To(string unknown, IEnumerable<string> known) => known
        .Select(name => (name, distance: Distance(unknown.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(n => n.distance <= Math.Max(1, Math.Max(unknown.Length, n.name.Length) / 3))
        .OrderBy(n => n.distance).ThenBy(n => n.name, StringComparer.Ordinal)
        .Select(n => n.name)
        .FirstOrDefault();

    // Levenshtein's distance with two rows.
    static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(
                    Math.Min(current[j - 1], previous[j]) + 1,
                    previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }
        return previous[b.Length];
    }
}
