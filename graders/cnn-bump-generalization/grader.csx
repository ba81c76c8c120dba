// Random weights keep every pair of misconceptions apart; the cases with names of their own are those that chance rarely
// deals: a tie at the maximum, a silent unit in the winning window, ReLU exactly at zero, dead and saturated networks.
// Training runs use fixed data and starts from which descent stays smooth, so that no ReLU and no maximum hangs by a thread.
double[] detector = BumpDetector.Worked;
double[] start = [0.55, 0.85, 0.4, 0.1, 0.65, 0.3, 0.75, -0.2];

// For the pictures: one set of training data, and three random starts with test data of their own. Trained when first needed.
const double storyRate = 0.3;
const int storySteps = 400;
var story = Datasets.Bumps(40, BumpExperiment.TrainingPositions, 0.1, seed: 5);
var experiments = new Lazy<BumpExperiment[]>(() => [.. Enumerable.Range(1, 3).Select(seed => new BumpExperiment(story, seed))]);
var others = new Lazy<RecallRow[]>(Others);
var bumpsOfAll = new Lazy<BumpExperiment>(() => new BumpExperiment(1, noise: 0.05));
RecallRow expectedRow = null;

Check("conv1d", "A window slides along the input", points: 2)
    .Calls("Conv1D", (double[] x, double[] kernel, double bias) => BumpNetwork.Conv1D(x, kernel, bias))
    .Visible("worked example", [new double[] { 1, 4, 2, -1, 3 }, new[] { 0.5, -1, 2 }, 0.25])
    .Visible("kernel longer than the input", [new double[] { 1, 2, 3 }, new[] { 0.5, -1, 2, 4 }, 0.25]).Throws<ArgumentException>()
    .Hidden("kernel of three", 4, r => [r.Inputs(10), r.Weights(3), r.Weight()])
    .Hidden("kernel of two", 2, r => [r.Inputs(7), r.Weights(2), r.Weight()])
    .Hidden("kernel of four", 2, r => [r.Inputs(9), r.Weights(4), r.Weight()])
    .Hidden("kernel of five", 2, r => [r.Inputs(8), r.Weights(5), r.Weight()])
    .Hidden("kernel of one", 2, r => [r.Inputs(6), r.Weights(1), r.Weight()])
    .Hidden("kernel as long as the input", 2, r => [r.Inputs(5), r.Weights(5), r.Weight()])
    .Hidden("kernel one longer than the input", 1, r => [r.Inputs(4), r.Weights(5), r.Weight()]).Throws<ArgumentException>()
    .Hidden("kernel much longer than the input", 1, r => [r.Inputs(2), r.Weights(7), r.Weight()]).Throws<ArgumentException>();

Check("predict", "The probability of a bump", points: 2)
    .Calls("Predict", (double[] x, double[] parameters) => BumpNetwork.Predict(x, parameters))
    .Visible("worked example", [WorkedInput(), WorkedParameters()])
    .Visible("another example", [
        new[] { -0.8, 1.49, 0.91, 1.31, 1.06, 0.59, 1.14, -0.41, 1.39, 0.39 },
        new[] { -0.803, -0.5, 1.563, 1.218, -0.739, -0.765, -0.989, 0.659 }])
    .Hidden("ordinary weights", 12, r => [r.Inputs(10), r.Weights(8)])
    .Hidden("a bump at the left end", [Bumps(0), detector])
    .Hidden("a bump at the right end", [Bumps(9), detector])
    .Hidden("no bump", [Bumps(), detector])
    .Hidden("all units silent", [
        new[] { 0.83, 1.4, 1.1, 1.26, 1.37, 0.76, 0.55, 0.51, 1.16, 1.5 },
        new[] { -0.965, -0.619, -0.636, -0.57, -1.113, 0.896, -0.939, -0.681 }])
    .Hidden("saturated at one", [SaturatedInput(), new[] { -0.534, -0.366, -1.028, -0.763, 1416.6, 1344.6, 978.3, 300 }])
    .Hidden("saturated at zero", [SaturatedInput(), new[] { -0.534, -0.366, -1.028, -0.763, -1416.6, -1344.6, -978.3, -800 }]);

Check("gradient", "The gradient of shared weights", points: 4)
    .Calls("Gradient", (double[] x, double y, double[] parameters) => BumpNetwork.Gradient(x, y, parameters))
    .GradientsOf(Loss.CrossEntropy)
    .Visible("worked example", [WorkedInput(), 1.0, WorkedParameters()])
    .Visible("another example", [
        new[] { 0.45, -1.34, 0.66, 1.35, -1.2, -0.87, 0.42, 1.4, 1.31, -0.78 },
        1.0,
        new[] { 1.27, 0.564, 1.008, 0.796, 1.474, -1.445, -1.087, 0.945 }])
    .Hidden("ordinary weights, bump", 8, r => [r.Inputs(10), 1.0, r.Weights(8)])
    .Hidden("ordinary weights, no bump", 8, r => [r.Inputs(10), 0.0, r.Weights(8)])
    .Hidden("two bumps that tie", [Bumps(1, 8), 1.0, detector])
    .Hidden("two bumps that tie, target zero", [Bumps(1, 8), 0.0, detector])
    .Hidden("a tie between neighbours", [new[] { 0.5, 0, 1, 0, 0.5, 0, 1, 0, 0.25, 0 }, 1.0, new[] { 0, 1, 0, 0, 1, 0.5, 1, -1.0 }])
    .Hidden("silent unit in the winning window", [Bumps(4), 1.0, new[] { 0.5, 1, -1.5, -0.2, 1, 0.7, 0.4, -0.25 }])
    .Hidden("two silent units in the winning window", [Bumps(0), 1.0, new[] { 1.2, 0.8, 0.6, -0.5, 1, 0.7, 0.4, -0.25 }])
    .Hidden("unit exactly at zero", [
        new[] { 0.5, 0.25, 1, 0.75, 0, 0, 0, 0, 0, 0 }, 0.0, new[] { 1, -2, 0.25, -0.25, 1, 1.25, 0.5, 0.125 }])
    .Hidden("all units silent", [
        new[] { 1.3, 0.47, 0.92, 0.8, 1.13, 1.39, 0.73, 0.35, 0.4, 0.61 }, 1.0,
        new[] { -0.791, -1.568, -1.599, -0.74, 0.899, 1.086, -0.434, -0.782 }])
    .Hidden("saturated, wrong", [SaturatedInput(), 0.0, new[] { -0.534, -0.366, -1.028, -0.763, 62.96, 59.76, 43.48, 30 }])
    .Hidden("saturated, right", [SaturatedInput(), 1.0, new[] { -0.534, -0.366, -1.028, -0.763, 62.96, 59.76, 43.48, 30 }]);

Check("design", "A detector by hand", points: 2)
    .Calls("DesignBumpDetector", () => BumpDetector.Worked)
    .AcceptedWhen((double[] p) => Shortcoming(p, (int)(Seed % int.MaxValue)))
    .Visible("ten bumps, no bump, and noise", [])
    .Shows(numbers => Designed(numbers.Case.Actual<double[]>()));

Check("train", "Training by gradient descent", points: 4)
    .Calls("Train", (double[][] X, double[] y, double[] initial, double learningRate, int steps) =>
        BumpNetwork.Train(X, y, initial, learningRate, steps))
    .Within((arguments, index) => (int)arguments[4]! <= 100 ? T1 : T2)
    .Visible("one step", [new[] { Bumps(3), Bumps(6), Bumps() }, new double[] { 1, 1, 0 }, start, 0.3, 1])
    .Visible("ten steps", [new[] { Bumps(3), Bumps(6), Bumps(), WorkedInput() }, new double[] { 1, 1, 0, 1 }, start, 0.2, 10])
    .Hidden("no step", [new[] { Bumps(4), Bumps(), Bumps(5) }, new double[] { 1, 0, 1 }, start, 0.3, 0])
    .Hidden("one step, ordinary data", 4, r => [Rows(r, 5), new double[] { 1, 0, 1, 1, 0 }, Start(r), r.Number(0.05, 0.3), 1])
    .Hidden("five steps, ordinary data", 4, r => [Rows(r, 6), new double[] { 1, 0, 0, 1, 0, 1 }, Start(r), r.Number(0.02, 0.1), 5])
    .Hidden("a hundred steps", [.. NoisyBumps(8, 1), start, 0.1, 100])
    .Hidden("a hundred steps, more data", [.. NoisyBumps(12, 2), start, 0.05, 100])
    .Hidden("a long run", [.. NoisyBumps(8, 3), start, 0.1, 600])
    .Sampled("the story's data", [[story.Rows.ToArray(), story.Targets, start, storyRate, storySteps]])
    .Shows(numbers => Transfer(numbers.Samples[0].Expected<double[]>(), numbers.Samples[0].Actual<double[]>()));

Picture Transfer(double[] right, double[] own)
{
    // What is right does not depend on the submission.
    var expected = expectedRow ??= Measured("", right);
    var row = own is { Length: 8 } ? Measured("Your network", own) : new RecallRow("Your network", 8, null, null, double.NaN, double.NaN);
    return new RecallPicture(
        "Does it find bumps where training had none?", [row with { Expected = expected.Recall, IsYours = true }, .. others.Value], BumpExperiment.TrainingPositions,
        $"All networks learn from the same {story.Count} vectors in {storySteps} steps of plain descent. Yours starts from positive weights; the others are means " +
        $"over {experiments.Value.Length} random starts. Sharing weights carries a detector to the next positions and does not make the ends like the middle: " +
        $"the paths to the output from position 0 to 9 number {string.Join(", ", ReceptiveFields.PathCounts(10, [3, 3]))}.");
}

Picture Designed(double[] p) => p is not { Length: 8 } ? null : new RecallPicture(
    "How often the detector finds a bump",
    [new RecallRow("Your detector", 8, bumpsOfAll.Value.Measure(p).RecallByPosition, null, double.NaN, double.NaN, IsYours: true)],
    [], "Measured on 200 bumps of height 1 at every position, with noise of 0.05 on every entry.");

RecallRow Measured(string name, double[] parameters) => RecallRow.MeanOf(name, 8, [.. experiments.Value.Select(e => e.Measure(parameters))]);

RecallRow[] Others()
{
    var (full, local, shared) = ParameterCounts.Conv1D(10, [3, 3]);
    return
    [
        Trained("Convolutional, random start", shared, Connectivity.Convolutional),
        Trained("Locally connected", local, Connectivity.LocallyConnected),
        Trained("Fully connected", full, Connectivity.FullyConnected),
    ];

    RecallRow Trained(string name, long parameters, Connectivity connectivity) =>
        RecallRow.MeanOf(name, (int)parameters, [.. experiments.Value.Select(e => e.Train(connectivity, storyRate, storySteps))]);
}

// A unit bump at each of the positions, zero elsewhere.
static double[] Bumps(params int[] positions) => [.. Enumerable.Range(0, 10).Select(i => positions.Contains(i) ? 1.0 : 0.0)];

static double[] WorkedInput() => [0, 0, 0, 1, 2, 0.25, 0, 0, 0, 0];

static double[] WorkedParameters() => [0.5, 1, -0.5, -0.25, 1, -0.25, 0.5, -0.25];

static double[] SaturatedInput() => [-0.63, -0.69, 1.09, 0.74, -0.51, -1.35, 0.36, -1.25, -0.42, -0.64];

static double[][] Rows(CaseRandom r, int count) => [.. Enumerable.Range(0, count).Select(_ => r.Inputs(10))];

// Positive kernels, so that units are active and the network can learn.
static double[] Start(CaseRandom r) =>
    [r.Number(0.3, 1), r.Number(0.3, 1), r.Number(0.3, 1), r.Number(0.1, 0.4), r.Number(0.3, 1), r.Number(0.3, 1), r.Number(0.3, 1), r.Number(-0.5, 0.5)];

// The data of the exercise's story: bumps at positions 3 to 6 in noise, rounded so that an instructor can retype them.
static object[] NoisyBumps(int count, int seed)
{
    var data = Datasets.Bumps(count, BumpExperiment.TrainingPositions, 0.1, seed);
    return [data.Rows.Select(row => row.Select(v => Math.Round(v, 3)).ToArray()).ToArray(), data.Targets];
}

static string Shortcoming(double[] p, int seed)
{
    if (p is not { Length: 8 })
        return $"The detector has 8 parameters; the array returned has {p?.Length ?? 0}.";
    if (!p.All(double.IsFinite))
        return "The detector's parameters must be finite numbers.";
    var judgement = BumpDetector.Judge(p, seed);
    if (judgement.Accepted)
        return null;
    var missed = Enumerable.Range(0, 10).Where(i => !(judgement.Logits[i] > 0)).ToArray();
    if (missed.Length > 0)
        return $"A bump of height 1 is overlooked at {Positions(missed)}: with the bump at position {missed[0]} the largest output is " +
            $"{Rounded(judgement.Logits[missed[0]])}, and it must be above 0.";
    if (judgement.Logits[10] > 0)
        return $"A bump is reported where there is none: for ten zeros the largest output is {Rounded(judgement.Logits[10])}, " +
            "and it must not be above 0.";
    return $"All ten bumps and the empty vector are right, but with noise of 0.05 on every entry only {Rounded(100 * judgement.NoisyAccuracy)} % " +
        "of 2000 vectors are; 99 % are needed, so keep more distance from 0 on both sides.";
}

static string Positions(int[] p) => p.Length == 1 ? $"position {p[0]}" : $"positions {string.Join(", ", p[..^1])} and {p[^1]}";

static string Rounded(double v) => v.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
