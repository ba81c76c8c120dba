// One generic case with a negative entry in w2 tells all known wrong backward passes apart; saturated units and the worked
// examples alone do not. Runs of more than 100 epochs start from fixed weights from which the right descent and the wrong
// ones stay smooth: a difference in the last digit of a step must not grow into a difference in the answer.
Check("squared-error", "Gradients of the squared error", points: 4)
    .Calls("BackwardSquaredError", (double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y) =>
        TwoTwoOne.Of(W1, b1, w2, b2).Gradients(x, y, Loss.SquaredError))
    .GradientsOf(Loss.SquaredError)
    .ComputedInOrder("db2", "dw2", "db1", "dW1")
    .Visible("worked example A", [.. ExampleA(), 1.0])
    .Visible("worked example B", [.. ExampleB(), 1.0])
    .Visible("weights of both signs", [.. BothSigns(0.6, -1.7), 0.0])
    .Hidden("ordinary weights, target one", 8, r => [.. Network(r), r.Inputs(2), 1.0])
    .Hidden("ordinary weights, target zero", 8, r => [.. Network(r), r.Inputs(2), 0.0])
    .Hidden("saturated hidden units", [.. BothSigns(40, -25), 1.0])
    .Hidden("saturated output, wrong", [.. Saturated(1), 0.0])
    .Hidden("saturated output, right", [.. Saturated(1), 1.0])
    .Hidden("output saturated at zero, wrong", [.. Saturated(-1), 1.0])
    .Shows(n => NetworkPicture.Gradients("The backward pass through the network", n.Case, NetworkNumbers.TwoTwoOne(n.Case), Trace(n.Case, Loss.SquaredError)))
    .Shows(n => ChainRulePicture.Of("Every gradient as a product", n.Case, NetworkNumbers.TwoTwoOne(n.Case), Trace(n.Case, Loss.SquaredError)))
    .Shows(n => ErrorMapPicture.Of("How far the numbers are off", n.Case));

Check("cross-entropy", "Gradients of the cross-entropy", points: 4)
    .Calls("BackwardCrossEntropy", (double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y) =>
        TwoTwoOne.Of(W1, b1, w2, b2).Gradients(x, y, Loss.CrossEntropy))
    .GradientsOf(Loss.CrossEntropy)
    .ComputedInOrder("db2", "dw2", "db1", "dW1")
    .Visible("worked example A", [.. ExampleA(), 1.0])
    .Visible("worked example B", [.. ExampleB(), 1.0])
    .Visible("weights of both signs", [.. BothSigns(0.6, -1.7), 0.0])
    .Hidden("ordinary weights, target one", 8, r => [.. Network(r), r.Inputs(2), 1.0])
    .Hidden("ordinary weights, target zero", 8, r => [.. Network(r), r.Inputs(2), 0.0])
    .Hidden("saturated hidden units", [.. BothSigns(40, -25), 1.0])
    .Hidden("saturated output, wrong", [.. Saturated(1), 0.0])
    .Hidden("saturated output, right", [.. Saturated(1), 1.0])
    .Hidden("output saturated at zero, wrong", [.. Saturated(-1), 1.0])
    .Shows(n => NetworkPicture.Gradients("The backward pass through the network", n.Case, NetworkNumbers.TwoTwoOne(n.Case), Trace(n.Case, Loss.CrossEntropy)))
    .Shows(n => ChainRulePicture.Of("Every gradient as a product", n.Case, NetworkNumbers.TwoTwoOne(n.Case), Trace(n.Case, Loss.CrossEntropy)))
    .Shows(n => ErrorMapPicture.Of("How far the numbers are off", n.Case));

Check("sgd-step", "One step of gradient descent", points: 2)
    .Calls("SgdStep", (double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate) =>
        TwoTwoOne.Of(W1, b1, w2, b2).SgdStep(x, y, learningRate))
    .ComputedIndependently()
    .Visible("worked example A", [.. ExampleA(), 1.0, 0.5])
    .Visible("worked example B", [.. ExampleB(), 1.0, 0.1])
    .Hidden("ordinary weights, target one", 6, r => [.. Network(r), r.Inputs(2), 1.0, r.Number(0.05, 0.9)])
    .Hidden("ordinary weights, target zero", 6, r => [.. Network(r), r.Inputs(2), 0.0, r.Number(1.2, 3)])
    .Hidden("learning rate of zero", 1, r => [.. Network(r), r.Inputs(2), 1.0, 0.0])
    .Shows(n => NetworkPicture.Step("The parameters after the step", n.Case, NetworkNumbers.TwoTwoOne(n.Case)))
    .Shows(n => ErrorMapPicture.Of("How far the numbers are off", n.Case));

Check("train-xor", "Training on XOR", points: 4)
    .Calls("TrainXor", (double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs) =>
        TwoTwoOne.TrainXor(W1, b1, w2, b2, learningRate, epochs))
    .Within((arguments, index) => index <= 100 ? T1 : T2)
    .Visible("worked run, ten epochs", [.. WorkedRun(), 0.5, 10])
    .Visible("one epoch", [.. BiasedStart(), 0.8, 1])
    .Hidden("no epoch", [.. BiasedStart(), 0.8, 0])
    .Hidden("one epoch, ordinary weights", 3, r => [.. Network(r), r.Number(0.2, 0.9), 1])
    .Hidden("five epochs, ordinary weights", 4, r => [.. Network(r), r.Number(0.2, 0.9), 5])
    .Hidden("a hundred epochs, ordinary weights", 3, r => [.. Network(r), r.Number(0.2, 0.9), 100])
    .Hidden("a long run", [.. WorkedRun(), 0.5, 1000])
    .Hidden("another long run", [.. BiasedStart(), 0.3, 600])
    .Sampled("the worked run, faster", [[.. WorkedRun(), 1.0, 1001]])
    .Shows(numbers => Losses(numbers.Samples[0]))
    .Shows(numbers => Boundaries(numbers.Samples[0]));

static int? FirstDifference(ShownCase run) =>
    LossPicture.FirstDifference(run.Expected<double[]>(), run.Actual<double[]>(), epoch => epoch <= 100 ? T1 : T2);

static Picture Losses(ShownCase run) => new LossPicture(
    "The loss from the weights of the worked run, learning rate 1", run.Expected<double[]>(), run.Actual<double[]>(), FirstDifference(run),
    [
        new("ln 2", XorPlateaus.Loss(alike: 4, ones: 2), "all four rows get the same output"),
        new("3 alike", XorPlateaus.Loss(alike: 3, ones: 2), "three rows get the same output and the fourth is right"),
        new("½ ln 2", XorPlateaus.Loss(alike: 2, ones: 1), "two rows of different targets get the same output and the others are right"),
    ]);

// What is right does not depend on the submission: trained when first needed, each stage from the one before.
(int Epoch, DecisionGrid Grid)[] regions = null;

static (int Epoch, DecisionGrid Grid)[] Regions(ShownCase run)
{
    var training = new XorTraining(TwoTwoOne.Of(run.Argument<double[,]>("W1"), run.Argument<double[]>("b1"), run.Argument<double[]>("w2"), run.Argument<double>("b2")));
    var epochs = 0;
    return [.. new[] { 0, 50, 250, 500, 1000 }.Select(epoch =>
    {
        for (; epochs < epoch; epochs++)
            training.Step(run.Argument<double>("learningRate"));
        var network = training.Network;
        return (epoch, DecisionGrid.Of((x0, x1) => network.Predict([x0, x1]), -0.5, 1.5, -0.5, 1.5, 21, 21));
    })];
}

// The method returns losses, not weights: as long as its losses are right, its weights are those of the right run.
Picture Boundaries(ShownCase run)
{
    if (!run.Returned)
        return null;
    var difference = FirstDifference(run);
    var right = regions ??= Regions(run);
    return new BoundaryPicture(
        "Where the network says 1, from the start to the end of that run", [.. right.Select(r => new BoundaryFrame($"epoch {r.Epoch}", r.Grid, difference <= r.Epoch ? null : r.Grid))],
        [.. XorTraining.Rows.Zip(XorTraining.Targets, (x, y) => new BoundaryPoint(x[0], x[1], (int)y))],
        difference is null
            ? "TrainXor returns losses and no weights: as all your losses are right, the area of the right network is drawn as yours."
            : $"TrainXor returns losses and no weights: as your losses differ from epoch {difference} on, your network is not known from there, and the right border stands alone.");
}

static DenseTrace Trace(ShownCase c, Loss loss) => NetworkNumbers.TwoTwoOne(c).Trace([c.Argument<double>("y")], loss);

static object[] Network(CaseRandom r) => [r.Weights(2, 2), r.Weights(2), new[] { r.Number(0.3, 2.5), -r.Number(0.3, 2.5) }, r.Weight()];

static object[] ExampleA() =>
    [new double[,] { { 5, 5 }, { 5, 5 } }, new[] { -2.5, -7.5 }, new double[] { 10, -10 }, -5.0, new double[] { 1, 0 }];

static object[] ExampleB() =>
    [new[,] { { 0.08, 0.02 }, { 0.41, 0.20 } }, new[] { 0.15, 0.11 }, new[] { 0.02, -0.35 }, -0.27, new double[] { 0, 1 }];

static object[] BothSigns(double x0, double x1) =>
    [new[,] { { 0.7, -1.3 }, { 1.9, 0.4 } }, new[] { -0.6, 0.25 }, new[] { 1.1, -2.3 }, 0.35, new[] { x0, x1 }];

// |z2| is 72: ŷ rounds to 1, or 1 - ŷ does.
static object[] Saturated(int sign) =>
    [new[,] { { 1.2, -0.4 }, { 0.9, 1.7 } }, new[] { 0.3, -0.8 }, new double[] { 45 * sign, 39 * sign }, 12.0 * sign, new[] { 0.6, 0.9 }];

static object[] WorkedRun() =>
[
    new[,] { { 0.345584192064786, 0.33043707618338714 }, { 0.8216181435011584, -1.303157231604361 } },
    new double[2],
    new[] { 0.9053558666731177, 0.4463745723640113 },
    0.0,
];

static object[] BiasedStart() =>
    [new[,] { { 0.914, -0.637 }, { -1.382, 0.445 } }, new[] { 0.21, -0.34 }, new[] { -0.763, 1.278 }, 0.15];
