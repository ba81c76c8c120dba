namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>The colours of the plots, measured by the contrast formula of WCAG 2.2: 4.5 for letters, 3 for lines that carry meaning.</summary>
public class PlotColoursTests
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
    public void What_carries_meaning_stands_out_in_both_themes(string front, string back, double least) => Sheets.AssertContrast(front, back, least);
}
