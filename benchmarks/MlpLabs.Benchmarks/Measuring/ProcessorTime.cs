using System.Globalization;
using MlpLabs.Benchmarks.Grading;

namespace MlpLabs.Benchmarks.Measuring;

/// <summary>Processor time, user and system together, as Linux counts it.</summary>
internal static class ProcessorTime
{
    const double TickMs = 10;

    /// <summary>Of this process and everything it started, running or ended.</summary>
    public static double OfAllMs() => Group?.Ms() ?? SumOfProcessesMs();

    /// <summary>How it is counted, for the notes of a result.</summary>
    public static string HowCounted => Group is null
        ? "No control group could be made here: the processor time of workers, which are killed, is missing from that of grades."
        : "Processor time is that of a control group with this process and all it starts.";

    /// <summary>The group, when there is one; it is left when the program ends.</summary>
    public static ProcessorGroup? Group { get; } = ProcessorGroup.TryCreate();

    static double SumOfProcessesMs() => ProcessTable.Descendants().Append(Environment.ProcessId).Sum(id =>
    {
        var stat = ProcessTable.Read($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
        if (stat.Length == 0)
            return 0;
        // After the name in parentheses: words 11 to 14 are user and system time, of itself and of its ended children.
        var words = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return words[11..15].Sum(word => long.Parse(word, CultureInfo.InvariantCulture)) * TickMs;
    });
}
