using System.Globalization;

namespace MlpLabs.Launcher;

/// <summary>What to put in force and what to become, from the command line.</summary>
/// <param name="Readable">Files and folders that stay readable, and executable.</param>
/// <param name="Limits">Resources by the kernel's number, with soft and hard limit.</param>
/// <param name="Command">The program and its arguments; empty to try everything and start nothing.</param>
internal sealed record LaunchPlan(IReadOnlyList<string> Readable, IReadOnlyList<(int Resource, ulong Soft, ulong Hard)> Limits, IReadOnlyList<string> Command)
{
    /// <summary>Reads <c>read PATH … limit RESOURCE SOFT HARD … -- PROGRAM …</c>; null when it is written otherwise.</summary>
    public static LaunchPlan? Parse(IReadOnlyList<string> arguments)
    {
        var readable = new List<string>();
        var limits = new List<(int, ulong, ulong)>();
        for (var i = 0; i < arguments.Count;)
            switch (arguments[i])
            {
                case "--":
                    return new LaunchPlan(readable, limits, [.. arguments.Skip(i + 1)]);
                case "read" when i + 1 < arguments.Count:
                    readable.Add(arguments[i + 1]);
                    i += 2;
                    break;
                case "limit" when i + 3 < arguments.Count && int.TryParse(arguments[i + 1], CultureInfo.InvariantCulture, out var resource)
                    && ulong.TryParse(arguments[i + 2], CultureInfo.InvariantCulture, out var soft) && ulong.TryParse(arguments[i + 3], CultureInfo.InvariantCulture, out var hard):
                    limits.Add((resource, soft, hard));
                    i += 4;
                    break;
                default:
                    return null;
            }
        return null;
    }
}
