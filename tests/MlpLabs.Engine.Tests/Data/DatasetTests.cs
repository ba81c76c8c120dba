using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class DatasetTests
{
    static readonly Func<int, Dataset>[] Random =
    [
        seed => Datasets.NoisyXor(40, 0.1, seed), seed => Datasets.TwoCircles(20, 0.03, seed), seed => Datasets.DiscAndAnnulus(20, seed),
        seed => Datasets.RoundCloud(20, seed), seed => Datasets.ThreeRings(20, 0.06, seed), seed => Datasets.TwoSpirals(20, 0.05, seed),
        seed => Datasets.Bumps(20, [3, 4, 5, 6], 0.1, seed),
    ];

    [Fact]
    public void A_seed_gives_the_same_data_again_and_another_seed_gives_others()
    {
        foreach (var make in Random)
        {
            var (first, again, other) = (make(7), make(7), make(8));
            Assert.Equal(first.X, again.X);
            Assert.Equal(first.Labels, again.Labels);
            Assert.NotEqual(first.X.Cast<double>().ToArray(), [.. other.X.Cast<double>()]);
        }
    }

    [Fact]
    public void The_truth_tables_have_their_labels()
    {
        Assert.Equal([0, 0, 0, 1], Datasets.And().Labels);
        Assert.Equal([0, 1, 1, 1], Datasets.Or().Labels);
        Assert.Equal([0, 1, 1, 0], Datasets.Xor().Labels);
        Assert.Equal(new double[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } }, Datasets.Xor().X);
        Assert.Equal(Datasets.Xor().X, Datasets.NoisyXor(4, 0, 1).X);
        Assert.Equal(Datasets.Xor().Labels, Datasets.NoisyXor(4, 0, 1).Labels);
    }

    [Fact]
    public void Points_lie_where_their_label_says()
    {
        double[] Radii(Dataset data, int label) =>
            [.. data.Rows.Where((_, i) => data.Labels[i] == label).Select(x => Math.Sqrt(x[0] * x[0] + x[1] * x[1]))];
        Assert.All(Radii(Datasets.TwoCircles(30, 0, 1), 1), r => Near.Equal(0.4, r));
        Assert.All(Radii(Datasets.TwoCircles(30, 0, 1), 0), r => Near.Equal(1, r));
        Assert.All(Radii(Datasets.DiscAndAnnulus(30, 1), 1), r => Assert.InRange(r, 0, 1));
        Assert.All(Radii(Datasets.DiscAndAnnulus(30, 1), 0), r => Assert.InRange(r, 1.4, 2.2));
        Assert.All(Radii(Datasets.RoundCloud(50, 1), 0), r => Assert.InRange(r, 1.2, 20));
        for (var ring = 0; ring < 3; ring++)
            Assert.All(Radii(Datasets.ThreeRings(30, 0, 1), ring), r => Near.Equal(0.25 + 0.5 * ring, r));
        var bumps = Datasets.Bumps(20, [2, 7], 0, 1);
        Assert.All(bumps.Rows.Zip(bumps.Labels), e => Assert.Equal(e.Second, e.First.Sum()));
        Assert.All(bumps.Rows.Where((_, i) => bumps.Labels[i] == 1), x => Assert.Equal(1, x[2] + x[7]));
        Assert.Throws<ArgumentException>(() => Datasets.Bumps(2, [10], 0, 1));
    }

    // Computed by a separate program in Python from the published algorithms and its math module.
    [Fact]
    public void The_data_are_those_of_an_independent_program()
    {
        double[,] spirals =
        {
            { 0.4860488004487401, 0.09498842893444784 }, { 1.35681530073661, 0.014026106781701861 }, { 2.0294140402322203, -0.007100909607326953 },
            { -0.4133725554748574, -0.05083165210575708 }, { -1.2876508877979564, 0.019469319162946697 }, { -2.017811479678491, -0.014395359553948283 },
        };
        Near.Equal(spirals, Datasets.TwoSpirals(3, 0.05, 7).X, 1e-14, 0);
        double[,] rings = { { -0.10781755398098972, 0.13197313207998337 }, { 0.18701313341886375, -0.7741594462195013 }, { 1.2222602707968113, -0.10228474882782414 } };
        Near.Equal(rings, Datasets.ThreeRings(1, 0.06, 5).X, 1e-14, 0);
        double[] bump = [-0.02079723675831876, 0.047355411097911505, 0.0008419148359132252, -0.1546216692961124, -0.06919013893903501,
            0.9517417860401053, -0.15738014771129383, 0.10007749586482195, 0.016807241114327468, 0.19586549514732782];
        Near.Equal(bump, Datasets.Bumps(4, [3, 4, 5, 6], 0.1, -3).Rows[0], 1e-14, 0);
    }

    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var state = 1234567UL;
        ulong[] splitMix = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431];
        Assert.All(splitMix, expected => Assert.Equal(expected, SeededRandom.SplitMix64(ref state)));
        var random = new SeededRandom(1, 2, 3, 4);
        ulong[] xoshiro = [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600];
        Assert.All(xoshiro, expected => Assert.Equal(expected, random.NextUInt64()));
    }

    [Fact]
    public void Random_numbers_have_their_distributions()
    {
        var random = new SeededRandom(71);
        var normal = Enumerable.Range(0, 100_000).Select(_ => random.Normal()).ToArray();
        Assert.InRange(normal.Average(), -0.015, 0.015);
        Assert.InRange(normal.Average(z => z * z), 0.98, 1.02);
        Assert.InRange(normal.Count(z => z > 1.6448536269514722) / 1e5, 0.0465, 0.0535);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[random.NextInt(7)]++;
        Assert.All(counts, c => Assert.InRange(c, 9_600, 10_400));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt(0));
    }

    [Fact]
    public void Portable_functions_agree_with_the_platforms()
    {
        var random = new SeededRandom(72);
        for (var i = 0; i < 20_000; i++)
        {
            var (u, turns) = (1 - random.NextDouble(), random.Uniform(-3, 3));
            Near.Equal(Math.Log(u), PortableMath.Log(u), 1e-16, 4e-16);
            var (cosine, sine) = PortableMath.Turn(turns);
            Near.Equal(Math.Cos(2 * Math.PI * turns), cosine, 5e-15, 0);
            Near.Equal(Math.Sin(2 * Math.PI * turns), sine, 5e-15, 0);
        }
        Near.Equal(Math.Log(double.Epsilon * (1UL << 60)), PortableMath.Log(double.Epsilon * (1UL << 60)), 0, 4e-16);
        Assert.Equal((0.0, 1.0), PortableMath.Turn(0.25));
    }

    [Fact]
    public void A_split_has_every_example_once()
    {
        var data = Datasets.ThreeRings(10, 0.06, 1);
        var (first, second) = data.Split(0.3, 5);
        Assert.Equal((9, 21), (first.Count, second.Count));
        static string[] Sorted(IEnumerable<double[]> rows) => [.. rows.Select(x => $"{x[0]:R} {x[1]:R}").Order(StringComparer.Ordinal)];
        Assert.Equal(Sorted(data.Rows), Sorted(first.Rows.Concat(second.Rows)));
        Assert.Equal(3, first.OneHot.GetLength(1));
        Assert.Equal(first.Labels, first.OneHot.Cast<double>().Chunk(3).Select(row => Array.IndexOf(row, 1.0)));
    }
}
