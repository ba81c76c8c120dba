using System.Globalization;
using System.Text.RegularExpressions;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>The colours of the plots, measured by the contrast formula of WCAG 2.2: 4.5 for letters, 3 for lines that carry meaning.</summary>
public partial class PlotColoursTests
{
    public static TheoryData<string, string, double> Pairs => new()
    {
        { "plot-yours", "card", 3 }, { "plot-reference", "card", 3 }, { "plot-level", "card", 3 }, { "plot-difference", "card", 4.5 },
        { "plot-yours", "plot-area", 3 }, { "ink", "plot-area", 4.5 }, { "plot-yours", "plot-none", 3 }, { "soft", "plot-none", 3 },
        // A digit on a point, a letter on a shared weight.
        { "card", "ink", 4.5 }, { "card", "plot-yours", 4.5 }, { "card", "soft", 4.5 },
        { "ink", "plot-shared-0", 4.5 }, { "ink", "plot-shared-1", 4.5 }, { "ink", "plot-shared-2", 4.5 }, { "ink", "plot-shared-3", 4.5 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_carries_meaning_stands_out_in_both_themes(string front, string back, double least)
    {
        var report = Themes("report.css");
        var pictures = Themes("plots.css");
        for (var theme = 0; theme < 2; theme++)
        {
            var colours = Variable().Matches(report[theme] + pictures[theme]).GroupBy(m => m.Groups[1].Value).ToDictionary(g => g.Key, g => g.First().Groups[2].Value);
            var contrast = Contrast(Luminance(colours[front]), Luminance(colours[back]));
            Assert.True(contrast >= least, $"{front} {colours[front]} on {back} {colours[back]}: {contrast:0.00}");
        }
    }

    static string[] Themes(string file)
    {
        var css = File.ReadAllText(Repository.Folder("templates", "assets", file));
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return [css[..dark], css[dark..]];
    }

    static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*(#[0-9a-f]{6})")]
    private static partial Regex Variable();
}
