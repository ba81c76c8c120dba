using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

public abstract partial class ObserverContract
{
    [Fact]
    public async Task Values_of_every_kind_come_back_as_they_were_returned()
    {
        var observations = await Observe(new SubmissionSource("""
                public static (double[] a, int n, string s, bool b, long l) F(double[,] m, string s) =>
                    (new[] { m[1, 0], double.NaN, -0.0 }, m.Length, s + "é\ud800", true, long.MinValue);
                public static double[][,] G(double[,] m) => new[] { m, null, new double[0, 3] };
                public static string[] H(int n) => n < 0 ? null : new string[n];
                """)
            .Call("F(double[,]; string) -> (double[] a, int n, string s, bool b, long l)", new double[,] { { 1, 2 }, { 3, 4 } }, "x")
            .Call("G(double[,]) -> double[][,]", new double[,] { { 5 } })
            .Call("H(int) -> string[]", -1)
            .Call("H(int) -> string[]", 2));

        var (a, n, s, b, l) = ((double[], int, string, bool, long))observations[0].Value!;
        Assert.Equal([3, double.NaN, -0.0], a);
        Assert.True(double.IsNegative(a[2]));
        Assert.Equal((4, "xé\ud800", true, long.MinValue), (n, s, b, l));
        var blocks = (double[][,])observations[1].Value!;
        Assert.Equal(new double[,] { { 5 } }, blocks[0]);
        Assert.Null(blocks[1]);
        Assert.Equal((0, 3), (blocks[2].GetLength(0), blocks[2].GetLength(1)));
        AssertReturned(null, observations[2]);
        AssertReturned(new string?[2], observations[3]);
    }

    [Fact]
    public async Task Arguments_that_a_call_changes_are_named_and_the_next_call_gets_fresh_ones()
    {
        const string F = "F(double[]; double; double[][]; double[]) -> double";
        var x = new double[] { 1, 2 };
        var m = new double[][] { [1], [2] };
        var observations = await Observe(new SubmissionSource("""
                public static double F(double[] x, double y, double[][] m, double[] z) { var s = x[0] + m[1].Length; x[0] = 9; y = 3; m[1] = new double[100]; return s; }
                public static double G(double[] x) { x[1] = 7; throw new Exception(); }
                """)
            .Call(F, x, 1.0, m, x)
            .Call(F, x, 1.0, m, x)
            .Call("G(double[]) -> double", x)
            .Call("G(double[]) -> double", new double[] { 1, 7 }));

        AssertReturned(2.0, observations[0]);
        AssertReturned(2.0, observations[1]);
        Assert.Equal([0, 2], observations[0].ChangedArguments);
        Assert.Equal([0, 2], observations[1].ChangedArguments);
        Assert.Equal([0], observations[2].ChangedArguments);
        Assert.Empty(observations[3].ChangedArguments);
        Assert.Equal([1.0, 2.0], x);
    }

    [Fact]
    public async Task Console_text_belongs_to_the_call_that_wrote_it()
    {
        var observations = await Observe(new SubmissionSource("""
                public static int F(int n) { Console.Write("n=" + n); Console.WriteLine('!'); Console.Error.Write(1.5); Console.WriteLine("{0}", n); return n; }
                public static string G() => Console.ReadLine() + Console.In.ReadToEnd();
                public static int H() { Console.Write("before"); throw new Exception(); }
                """)
            .Call("F(int) -> int", 1).Call("F(int) -> int", 2).Call("G() -> string").Call("H() -> int"));

        Assert.Equal("n=1!\n1.51\n", observations[0].Console);
        Assert.Equal("n=2!\n1.52\n", observations[1].Console);
        AssertReturned("", observations[2]);
        Assert.Equal("before", observations[3].Console);
    }

    [Fact]
    public async Task A_value_that_is_too_large_ends_at_the_output_limit()
    {
        const string TooLarge = "The returned value is too large to be handed over: more than 2,000,000 elements or 16 MiB.";
        AssertEnded(Ending.OutputLimit, TooLarge, await ObserveThenHonest("public static double[] F() => new double[2_000_001];", "F() -> double[]"));
        AssertEnded(Ending.OutputLimit, TooLarge, await ObserveThenHonest("public static string F() => new string('é', 9 << 20);", "F() -> string"));
        AssertEnded(Ending.OutputLimit, TooLarge, await ObserveThenHonest(
            "public static double[][] F() => Enumerable.Repeat(new double[3000], 3000).ToArray();", "F() -> double[][]"));
    }

    [Fact]
    public async Task A_changed_culture_does_not_reach_the_next_call()
    {
        var observations = await Observe(new SubmissionSource("""
                public static string F(double x)
                {
                    var text = x.ToString();
                    var odd = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
                    odd.NumberFormat.NumberDecimalSeparator = "#";
                    System.Globalization.CultureInfo.DefaultThreadCurrentCulture = odd;
                    System.Globalization.CultureInfo.CurrentCulture = odd;
                    return text + x.ToString();
                }
                """).Call("F(double) -> string", 1.5).Call("F(double) -> string", 1.5));
        AssertReturned("1.51#5", observations[0]);
        AssertReturned("1.51#5", observations[1]);
    }
}
