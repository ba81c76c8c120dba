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
    public void What_a_picture_draws_stands_out_in_both_themes(string front, string back, double least) => Sheets.AssertContrast(front, back, least);
}
