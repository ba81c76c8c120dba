using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlpLabs.Benchmarks.Grading;

namespace MlpLabs.Benchmarks.Measuring;

/// <summary>Processor time, user and system together, as Linux counts it.</summary>
internal static partial class ProcessorTime
{
    const int EndedChildren = -1;
    const double TickMs = 10;

    /// <summary>Of everything this process started and has seen the end of, and of what those had seen the end of; to the microsecond.</summary>
    public static double OfEndedChildrenMs()
    {
        var usage = default(Usage);
        return GetUsage(EndedChildren, ref usage) == 0
            ? usage.UserSeconds * 1e3 + usage.UserMicroseconds / 1e3 + usage.SystemSeconds * 1e3 + usage.SystemMicroseconds / 1e3
            : throw new InvalidOperationException("The processor time of children cannot be read.");
    }

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

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref Usage usage);

    // struct rusage of 64-bit Linux: two times, then fourteen numbers that are not needed here.
    [StructLayout(LayoutKind.Sequential)]
    struct Usage
    {
        public long UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds;
        public Rest Others;
    }

    [InlineArray(14)]
    struct Rest
    {
        long _first;
    }
}
