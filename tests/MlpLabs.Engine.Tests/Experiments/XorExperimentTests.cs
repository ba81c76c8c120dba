using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests.Experiments;

public class XorExperimentTests
{
    [Fact]
    public void Without_a_hidden_layer_the_loss_stops_at_ln_2()
    {
        var shape = new DenseShape([2, 1], "identity", "sigmoid", Loss.CrossEntropy);
        for (var seed = 0; seed < 5; seed++)
        {
            var trainer = Train(shape, Starts.Normal(shape, 1, SeededRandom.Of(seed)), 0.5, 5000);
            Near.Equal(Measured.Number("xor-no-hidden-layer", "loss_max"), trainer.Loss());
            Assert.All(trainer.Outputs().Cast<double>(), p => Near.Equal(0.5, p));
        }
    }

    [Fact]
    public void From_zero_nothing_moves()
    {
        var zero = TwoTwoOne.FromParameters(new double[9]);
        var (network, losses) = XorTraining.Run(zero, 0.5, 2000);
        Assert.Equal(Measured.Of("xor-zero-init", "initialGradient").EnumerateArray().Select(g => g.GetDouble()), network.Parameters());
        Near.Equal(Measured.Number("xor-zero-init", "finalLoss"), losses[^1]);
    }

    [Theory]
    [InlineData(0.5, "weights 0.5"), InlineData(-1.0, "weights -1.0")]
    public void From_a_constant_the_units_stay_equal(double constant, string name)
    {
        var run = XorRun.FromConstant(constant, 0.5, 20000);
        Near.Equal(Measured.Number("xor-constant-init", name, "loss"), run.loss, 1e-10, 1e-7);
        Near.Equal(Measured.Number("xor-constant-init", name, "acc"), XorRun.Of(run.W1, run.b1, run.w2, run.b2, 0.5, 0).accuracy);
        Assert.Equal(Matrices.Row(run.W1, 0), Matrices.Row(run.W1, 1));
    }

    [Fact]
    public void The_run_that_never_solves_xor_stays_stuck()
    {
        double[,] W1 = { { 0.24835707650561634, 0.32384426905034625 }, { -0.06913215058559233, 0.7615149282040127 } };
        foreach (var row in Measured.Of("xor-seed-42", "trace").EnumerateObject())
        {
            var run = XorRun.Of(W1, [0, 0], [-0.11707668736166799, -0.11706847847459027], 0, 1, int.Parse(row.Name, System.Globalization.CultureInfo.InvariantCulture));
            Near.Equal(row.Value.GetProperty("loss").GetDouble(), run.loss, 1e-10, 1e-7);
            Assert.Equal(row.Value.GetProperty("accuracy").GetDouble(), run.accuracy);
        }
    }

    [Theory]
    [InlineData("xor-success-sigmoid", "sigmoid", 2), InlineData("xor-success-tanh", "tanh", 2), InlineData("xor-success-relu", "relu", 3)]
    public void The_share_of_starts_that_solve_xor_is_the_measured_one(string id, string hidden, int units)
    {
        const int runs = 80;
        var shape = new DenseShape([2, units, 1], hidden, "sigmoid", Loss.CrossEntropy);
        var solved = 0;
        for (var seed = 0; seed < runs; seed++)
        {
            var start = Starts.Normal(shape, 1, SeededRandom.Of(5000 + seed));
            solved += hidden == "sigmoid" && units == 2
                ? XorTraining.Run(FromVector(start), 0.5, 5000).network is var n && Enumerable.Range(0, 4).All(r => n.Predict(XorTraining.Rows[r]) > 0.5 == XorTraining.Targets[r] > 0.5) ? 1 : 0
                : Train(shape, start, 0.5, 5000).Accuracy() == 1 ? 1 : 0;
        }
        Measured.SameShare(Measured.Number(id, $"H={units}", "N(0,1)", "solved"), 2000, solved, runs);
    }

    [Fact]
    public void Runs_that_fail_end_on_one_of_the_plateaus()
    {
        double[] plateaus = [0, .. Measured.Of("xor-plateaus-cross-entropy", "values").EnumerateObject().Select(p => p.Value.GetDouble())];
        var near = 0;
        const int runs = 60;
        for (var seed = 0; seed < runs; seed++)
        {
            var random = SeededRandom.Of(9000 + seed);
            var start = TwoTwoOne.FromParameters([random.Normal(), random.Normal(), random.Normal(), random.Normal(), 0, 0, random.Normal(), random.Normal(), 0]);
            var loss = XorTraining.Run(start, 0.5, 5000).losses[^1];
            near += plateaus.Any(p => Math.Abs(loss - p) < (p == 0 ? 0.05 : 0.006)) ? 1 : 0;
        }
        var others = Measured.Number("xor-plateaus-cross-entropy", "runs", "sigmoid, N(0,1)", "other") / 2000;
        Measured.SameShare(1 - others, 2000, near, runs);
    }

    static DenseTrainer Train(DenseShape shape, double[] start, double learningRate, int epochs)
    {
        var data = Datasets.Xor();
        var trainer = new DenseTrainer(shape, start, data.X, data.Y);
        TrainingLoop.Run(trainer, new Sgd(learningRate), epochs);
        return trainer;
    }

    /// <summary>The layout of a 2-2-1 shape is that of the nine parameters.</summary>
    static TwoTwoOne FromVector(double[] parameters) => TwoTwoOne.FromParameters(parameters);
}
