namespace MlpLabs.Grading.Exercises;

/// <summary>The known name that a mistyped one most likely means.</summary>
public static class NearestName
{
    /// <summary>The nearest of the known names by edit distance, or null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var nearest = Ranked(typed, known).FirstOrDefault();
        if (nearest.Name is null)
            return null;
        // A short beginning of a name counts too: "backprop" means "backprop-2-2-1".
        return nearest.Distance <= Math.Max(2, nearest.Name.Length / 3) ? nearest.Name
            : known.FirstOrDefault(name => typed.Length >= 3 && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The nearest of the known names, however far it is; null when there is none.</summary>
    public static string? Closest(string typed, IEnumerable<string> known) => Ranked(typed, known).FirstOrDefault().Name;

    /// <summary>“ Did you mean …?”, or nothing.</summary>
    public static string Suggestion(string typed, IEnumerable<string> known) =>
        Of(typed, known) is { } name ? $" Did you mean \"{name}\"?" : "";

    static IEnumerable<(string? Name, int Distance)> Ranked(string typed, IEnumerable<string> known) => known
        .Select(name => ((string?)name, Distance: Distance(typed.ToLowerInvariant(), name.ToLowerInvariant())))
        .OrderBy(n => n.Distance).ThenBy(n => n.Item1, StringComparer.Ordinal);

    // Levenshtein distance, one row at a time.
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
