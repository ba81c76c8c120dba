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

    // Optimal string alignment: a letter too many, too few or another one counts as one, and so do two that are exchanged. One row at a time.
    internal static int Distance(string a, string b)
    {
        int[] beforeLast = [], last = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last) = (last, row);
        }
        return last[b.Length];
    }
}
