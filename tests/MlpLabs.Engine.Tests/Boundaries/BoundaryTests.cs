using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class BoundaryTests
{
    [Fact]
    public void A_grid_samples_the_centres_of_its_cells()
    {
        var grid = DecisionGrid.Of((x1, x2) => 10 * x1 + x2, 0, 4, -1, 1, columns: 4, rows: 2);
        Assert.Equal([0.5, 1.5, 2.5, 3.5], grid.X1);
        Assert.Equal([-0.5, 0.5], grid.X2);
        Assert.Equal(new[,] { { 4.5, 14.5, 24.5, 34.5 }, { 5.5, 15.5, 25.5, 35.5 } }, grid.Values);
        Assert.Throws<ArgumentException>(() => DecisionGrid.Of((_, _) => 0, 1, 1, 0, 1));
    }

    [Fact]
    public void A_networks_grid_shows_its_outputs_or_its_class()
    {
        var random = new SeededRandom(81);
        var (W, b) = Draw.Layers(random, 2, 4, 3);
        var classes = DecisionGrid.Of(W, b, "tanh", "softmax", -1, 1, -2, 2, 5, 7);
        var second = DecisionGrid.Of(W, b, "tanh", "softmax", -1, 1, -2, 2, 5, 7, unit: 1);
        for (var r = 0; r < 7; r++)
            for (var c = 0; c < 5; c++)
            {
                var p = DenseNetwork.Forward([classes.X1[c], classes.X2[r]], W, b, "tanh", "softmax");
                Assert.Equal(Array.IndexOf(p, p.Max()), classes.Values[r, c]);
                Near.Equal(p[1], second.Values[r, c]);
            }
    }

    [Fact]
    public void A_unit_is_zero_on_its_line()
    {
        double[,] W1 = { { 0.7, -1.3 }, { 1.9, 0.4 } };
        double[] b = [-0.6, 0.25];
        foreach (var (line, i) in UnitLines.Of(W1, b).Select((l, i) => (l, i)))
        {
            // The foot of the perpendicular from the origin, and a step along the normal.
            Near.Equal(0, DenseLayer.PreActivations(W1, b, new[] { -line.c * line.a, -line.c * line.b })[i]);
            Assert.True(DenseLayer.PreActivations(W1, b, new[] { (1 - line.c) * line.a, (1 - line.c) * line.b })[i] > 0);
        }
        Assert.Throws<ArgumentException>(() => UnitLines.Of(new double[1, 3], [0]));
    }

    [Fact]
    public void A_hand_made_network_is_judged_by_its_margin()
    {
        Near.Equal(0.5, XorRun.ByHand(new double[,] { { 1, 1 }, { 1, 1 } }, [0, -1], [1, -2], 0).margin);
        Near.Equal(-0.5, XorRun.ByHand(new double[,] { { 1, 1 }, { 1, 1 } }, [0, -1], [1, -1], 0).margin);
    }
}
