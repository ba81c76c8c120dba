using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>The colours of pictures on what they stand on, by the contrast formula of WCAG 2.2.</summary>
public class PictureColoursTests
{
    public static TheoryData<string, string, double> Pairs => new()
    {
        // Numbers in cells and cards.
        { "ink", "pic-good", 4.5 }, { "ink", "pic-close", 4.5 }, { "ink", "pic-off-a", 4.5 }, { "ink", "pic-off-b", 4.5 }, { "ink", "pic-off-c", 4.5 },
        { "failed", "wrong-fill", 4.5 }, { "ours", "wrong-fill", 4.5 }, { "ours", "card", 4.5 }, { "ours", "sunken", 4.5 }, { "soft", "pic-good", 4.5 }, { "ink", "note-fill", 4.5 },
        // Lines that carry meaning.
        { "pic-plus", "card", 3 }, { "pic-minus", "card", 3 }, { "pic-guide", "card", 3 }, { "failed", "card", 3 }, { "note-edge", "card", 3 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_a_picture_draws_stands_out_in_both_themes(string front, string back, double least)
    {
        var sheets = new[] { "report.css", "pictures.css", "plots.css" }.Select(f => File.ReadAllText(Repository.Folder("templates", "assets", f))).ToList();
        foreach (var isDark in new[] { false, true })
        {
            var colours = sheets.SelectMany(css => Theme(css, isDark)).ToDictionary(v => v.Name, v => v.Colour);
            var contrast = ReportColoursTests.Contrast(ReportColoursTests.Luminance(colours[front]), ReportColoursTests.Luminance(colours[back]));
            Assert.True(contrast >= least, $"{front} {colours[front]} on {back} {colours[back]}: {contrast:0.00}");
        }
    }

    static IEnumerable<(string Name, string Colour)> Theme(string css, bool isDark)
    {
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return ReportColoursTests.Variable().Matches(isDark ? css[dark..] : css[..dark]).DistinctBy(m => m.Groups[1].Value).Select(m => (m.Groups[1].Value, m.Groups[2].Value));
    }
}
