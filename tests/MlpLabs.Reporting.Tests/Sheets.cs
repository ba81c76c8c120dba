using System.Globalization;
using System.Text.RegularExpressions;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests;

/// <summary>The style sheets of templates/assets and the contrast of their colours, by the formula of WCAG 2.2.</summary>
static partial class Sheets
{
    static readonly string[] Names = ["report.css", "pictures.css", "plots.css"];

    /// <summary>The sheets of a report, one after the other.</summary>
    public static string OfReports() => string.Concat(Names.Select(Read));

    /// <summary>Fails where a colour does not stand out enough from another one, in the light or in the dark theme.</summary>
    /// <param name="front">The name of a variable of the sheets, without its dashes.</param>
    /// <param name="least">4.5 for letters, 3 for lines that carry meaning.</param>
    public static void AssertContrast(string front, string back, double least)
    {
        foreach (var isDark in new[] { false, true })
        {
            var colours = Names.SelectMany(name => Colours(Read(name), isDark)).ToDictionary(c => c.Name, c => c.Colour);
            var contrast = Contrast(Luminance(colours[front]), Luminance(colours[back]));
            Assert.True(contrast >= least, $"{front} {colours[front]} on {back} {colours[back]}: {contrast:0.00}");
        }
    }

    static string Read(string name) => File.ReadAllText(Repository.Folder("templates", "assets", name));

    // The first value of a name counts: what follows it stands under narrower conditions.
    static IEnumerable<(string Name, string Colour)> Colours(string css, bool isDark)
    {
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return Variable().Matches(isDark ? css[dark..] : css[..dark]).DistinctBy(m => m.Groups[1].Value).Select(m => (m.Groups[1].Value, m.Groups[2].Value));
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
