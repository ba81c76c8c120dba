namespace MlpLabs.Reporting.Tests;

/// <summary>The colours of the page, measured by the contrast formula of WCAG 2.2.</summary>
public class ReportColoursTests
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
    public void Text_stands_out_from_what_it_stands_on_in_both_themes(string front, string back, double least) => Sheets.AssertContrast(front, back, least);
}
