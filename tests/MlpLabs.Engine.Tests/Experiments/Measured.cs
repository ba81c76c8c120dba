using System.Text.Json;
using MlpLabs.Engine.Tests.Golden;

namespace MlpLabs.Engine.Tests.Experiments;

/// <summary>The measured numbers of experiments.json, so that no test types one in, and comparisons with our own measurements from other seeds.</summary>
static class Measured
{
    static readonly Dictionary<string, JsonElement> Entries = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(GoldenFolder.Default, "experiments.json"))).RootElement.GetProperty("entries")
        .EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!, e => e.GetProperty("measured"));

    /// <summary>A number, list or object inside the measurements of an entry.</summary>
    public static JsonElement Of(string id, params string[] path) => path.Aggregate(Entries[id], (json, name) => json.GetProperty(name));

    public static double Number(string id, params string[] path) => Of(id, path).GetDouble();

    /// <summary>A share of our runs against the share of theirs: within four standard errors of the difference.</summary>
    public static void SameShare(double theirs, int theirRuns, int ours, int ourRuns)
    {
        var pooled = (theirs * theirRuns + ours) / (theirRuns + ourRuns);
        var allowed = 4 * Math.Sqrt(pooled * (1 - pooled) * (1.0 / theirRuns + 1.0 / ourRuns));
        Assert.InRange((double)ours / ourRuns, theirs - allowed, theirs + allowed);
    }

    /// <summary>Our median lies in the middle four fifths of their runs.</summary>
    public static void MedianWithin(JsonElement spread, IEnumerable<double> ours, double rounding = 5e-5) =>
        Assert.InRange(Median(ours), spread.GetProperty("p10").GetDouble() - rounding, spread.GetProperty("p90").GetDouble() + rounding);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
