using MlpLabs.Engine;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Tests.Pictures;

public class ConnectionsDrawingTests
{
    static ConnectionsPicture Picture((long, long, long)? own, int inputs = 10, params int[] windows)
    {
        int[] chosen = windows.Length == 0 ? [3, 3] : windows;
        return ConnectionsPicture.Of("Three ways to connect", inputs, chosen, ParameterCounts.Conv1D(inputs, chosen), own);
    }

    [Fact]
    public void The_picture_is_the_golden_one() => Snapshot.Matches("picture-connections.html", Drawn.Html(Picture((142, 80, 8))));

    [Fact]
    public void Words_give_weights_counts_cone_and_paths() => Assert.Equal(
        "The layers have 10, 8 and 6 units, the inputs first, with windows of 3 and 3. The matrices show the first layer, a row for each of its 8 units and a column for each of the 10 inputs. " +
        "Fully connected, every unit sees every input through a weight of its own, 80 in all; the whole network has 142 parameters, as you say. " +
        "Locally connected, every unit sees 3 neighbours through weights of its own, 24 in all; the whole network has 56 parameters, and you say 80. " +
        "In the convolutional layer all units share 3 weights, which make 24 connections; the whole network has 8 parameters, as you say. " +
        "Unit 2 of the last layer sees the inputs 2 to 6. " +
        "From the inputs 0 to 9 there are 1, 3, 6, 8, 9, 9, 8, 6, 3 and 1 paths to the last layer.",
        Drawn.Words(Picture((142, 80, 8))));

    [Fact]
    public void Words_do_without_your_counts() =>
        Assert.Contains("24 in all; the whole network has 56 parameters. In the", Drawn.Words(Picture(null)));

    [Fact]
    public void Under_each_matrix_stand_both_counts()
    {
        Assert.Equal(
            ["142 parameters in the whole network, ✓ as you say", "56 parameters in the whole network, ✗ you say 80", "8 parameters in the whole network, ✓ as you say"],
            Drawn.Figure(Picture((142, 80, 8))).QuerySelectorAll(".panel-note").Select(e => e.TextContent));
        Assert.Equal("142 parameters in the whole network", Drawn.Figure(Picture(null)).QuerySelector(".panel-note")!.TextContent);
    }

    [Fact]
    public void A_shared_weight_has_a_letter_in_every_row()
    {
        var letters = Drawn.Figure(Picture(null)).QuerySelectorAll(".letter").Select(e => e.TextContent);
        Assert.Equal(Enumerable.Repeat("abc", 8), letters);
    }

    [Fact]
    public void Zeros_own_and_shared_weights_fill_their_cells()
    {
        int Cells(string kind) => Drawn.Figure(Picture(null)).QuerySelectorAll($".panel path.{kind}").Sum(p => p.GetAttribute("d")!.Count(c => c == 'M'));
        // 80 + 24 own; 8 for each letter; 56 zeros in two matrices.
        Assert.Equal([104, 8, 8, 8, 112], [Cells("own-weight"), Cells("shared-0"), Cells("shared-1"), Cells("shared-2"), Cells("no-weight")]);
    }

    [Theory]
    [InlineData(long.MinValue, -1, long.MaxValue)]
    [InlineData(0, 0, 0)]
    public void Whatever_was_counted_is_drawn(long full, long local, long shared) => Drawn.Sound(Picture((full, local, shared)));

    [Theory]
    [InlineData(10, new[] { 10 }), InlineData(1, new[] { 1 }), InlineData(12, new[] { 2, 6 }), InlineData(30, new[] { 6, 3, 5 })]
    public void Other_layers_are_drawn_too(int inputs, int[] windows) => Drawn.Sound(Picture(null, inputs, windows));
}
