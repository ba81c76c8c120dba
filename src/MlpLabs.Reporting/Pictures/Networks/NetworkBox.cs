using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Pictures.Networks;

/// <summary>A box with lines of text: a unit, or what a connection carries. A layout gives it its place.</summary>
/// <param name="Frame">How far the text is from the upper edge.</param>
internal sealed class NetworkBox(IReadOnlyList<NetworkLine> lines, int frame)
{
    public const int LineHeight = 16;

    public int Left { get; set; }

    public int Top { get; set; }

    public int Width { get; set; }

    public int Height => lines.Count * LineHeight + 2 * frame - 2;

    public int Bottom => Top + Height;

    public int Middle => Left + Width / 2;

    public int Centre
    {
        get => Top + Height / 2;
        set => Top = value - Height / 2;
    }

    /// <summary>The letters of the longest line.</summary>
    public int Letters => lines.Max(line => line.Text.Length);

    /// <param name="letterWidth">In pixels. What is longer than the box for all that is pressed together.</param>
    public TemplateObject Model(double letterWidth) => new()
    {
        { "x", Left }, { "y", Top }, { "width", Width }, { "height", Height },
        { "tone", lines.Select(l => l.Tone).OrderBy(Rank).First() },
        {
            "lines", lines.Select((line, k) => (object?)new TemplateObject
            {
                { "text", line.Text }, { "tone", line.Tone }, { "y", Top + frame + k * LineHeight + 11 },
                { "pressed", line.Text.Length * letterWidth > Width - 10 ? Width - 14 : null },
            }).ToArray()
        },
    };

    static int Rank(string tone) => tone switch { "first" => 0, "deviates" or "missing" => 1, "follows" => 2, _ => 3 };
}

/// <summary>A line of text.</summary>
/// <param name="Tone">The style of a deviating number, or empty.</param>
internal sealed record NetworkLine(string Text, string Tone = "");
