using System.Globalization;
using System.Text.RegularExpressions;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests;

/// <summary>The colours of the page, measured by the contrast formula of WCAG 2.2.</summary>
public partial class ReportColoursTests
{
    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "page", 7 }, { "ink", "card", 7 }, { "ink", "sunken", 7 }, { "ink", "wrong-fill", 7 }, { "ink", "note-fill", 7 }, { "ink", "pattern-fill", 7 },
        { "soft", "page", 4.5 }, { "soft", "card", 4.5 }, { "soft", "sunken", 4.5 }, { "soft", "wrong-fill", 4.5 }, { "soft", "note-fill", 4.5 }, { "soft", "pattern-fill", 4.5 },
        { "link", "card", 4.5 }, { "link", "note-fill", 4.5 }, { "link", "pattern-fill", 4.5 }, { "link", "page", 4.5 },
        { "passed", "card", 4.5 }, { "failed", "card", 4.5 }, { "neutral", "card", 4.5 }, { "ours", "card", 4.5 }, { "failed", "sunken", 4.5 },
        // Borders and bars that carry meaning.
        { "passed", "line", 3 }, { "note-edge", "note-fill", 3 }, { "pattern-edge", "pattern-fill", 3 }, { "failed", "wrong-fill", 3 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_what_it_stands_on_in_both_themes(string front, string back, double least)
    {
        var css = File.ReadAllText(Repository.Folder("templates", "assets", "report.css"));
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        foreach (var theme in new[] { css[..dark], css[dark..] })
        {
            var colours = Variable().Matches(theme).GroupBy(m => m.Groups[1].Value).ToDictionary(g => g.Key, g => g.First().Groups[2].Value);
            var contrast = Contrast(Luminance(colours[front]), Luminance(colours[back]));
            Assert.True(contrast >= least, $"{front} {colours[front]} on {back} {colours[back]}: {contrast:0.00}");
        }
    }

    internal static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    internal static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [GeneratedRegex(@"--([a-z-]+):\s*(#[0-9a-f]{6})")]
    internal static partial Regex Variable();
}
