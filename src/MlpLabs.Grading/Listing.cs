namespace MlpLabs.Grading;

/// <summary>Several things in a sentence.</summary>
public static class Listing
{
    /// <summary>“1, 2 and 5”; empty for nothing.</summary>
    public static string Of(params IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
