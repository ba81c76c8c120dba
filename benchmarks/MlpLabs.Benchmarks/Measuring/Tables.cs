using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlpLabs.Benchmarks.Measuring;

/// <summary>Results as Markdown for people and as JSON for programs.</summary>
internal static class Tables
{
    const string Schema = "mlplabs/benchmarks/v1";
    static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static string Markdown(Machine machine, IReadOnlyList<BenchmarkResult> results)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("# Benchmarks of MlpLabs");
        Line("");
        Line($"- Machine: {machine.Processor}, {machine.Cores} cores, {Number(machine.MemoryGiB)} GiB");
        Line($"- Kernel: {machine.Kernel}");
        Line($"- .NET: {machine.DotNet}");
        Line($"- Date: {machine.Date}");
        Line($"- Command: `{machine.Command}`");
        if (machine.LoadAverage is { } load)
            Line($"- Load average before the run: {Number(load)}{(load > 0.5 ? " (the machine was not idle)" : "")}");
        foreach (var result in results)
        {
            Line("");
            Line($"## {result.Name}: {result.Title}");
            Line("");
            Line("| what | median | quartiles | unit | n |");
            Line("|---|---:|---:|---|---:|");
            foreach (var row in result.Rows)
                Line($"| {row.What.Replace("|", "\\|", StringComparison.Ordinal)} | {Number(row.Median)} | "
                    + (row.Values.Count > 1 ? $"{Number(row.LowerQuartile)} – {Number(row.UpperQuartile)}" : "") + $" | {row.Unit} | {row.Values.Count} |");
            if (result.Notes.Count + result.Failures.Count > 0)
                Line("");
            foreach (var note in result.Notes)
                Line($"- {note}");
            foreach (var failure in result.Failures)
                Line($"- **FAILED**: {failure}");
        }
        return text.ToString();
    }

    public static string Json(Machine machine, IReadOnlyList<BenchmarkResult> results) => JsonSerializer.Serialize(new
    {
        schema = Schema,
        machine,
        benchmarks = results.Select(result => new
        {
            result.Name,
            result.Title,
            rows = result.Rows.Select(row => new { row.What, row.Unit, row.Median, row.LowerQuartile, row.UpperQuartile, row.Values }),
            result.Notes,
            result.Failures,
        }),
    }, _indented) + "\n";

    // Four digits are more than any time here deserves; counts are whole.
    static string Number(double value) => value == Math.Round(value) && Math.Abs(value) < 1e15
        ? value.ToString("0", CultureInfo.InvariantCulture)
        : value.ToString(Math.Abs(value) switch { >= 1000 => "0", >= 100 => "0.0", >= 1 => "0.00", >= 0.001 => "0.0000", _ => "0.00E0" }, CultureInfo.InvariantCulture);
}
