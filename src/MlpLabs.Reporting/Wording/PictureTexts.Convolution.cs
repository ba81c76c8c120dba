using MlpLabs.Engine;
using MlpLabs.Grading;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Wording;

/// <summary>The words in and beside the pictures of one-dimensional networks: connections and recall.</summary>
internal static partial class PictureTexts
{
    public const string OwnWeight = "a weight of its own";
    public const string SharedWeight = "a shared weight: same letter, same number";
    public const string NoWeight = "no connection, always 0";
    public const string ConeTitle = "What one output unit sees";
    public const string PathsBelow = "paths from each input to the outputs";

    public const string RightNetwork = "The right network";
    public const string YourBar = "found by yours";
    public const string RightBar = "found by the right network";
    public const string TrainedPositions = "position shown in training";

    public static string Name(Connectivity connectivity) => connectivity switch
    {
        Connectivity.FullyConnected => "Fully connected",
        Connectivity.LocallyConnected => "Locally connected",
        Connectivity.Convolutional => "Convolutional",
        _ => throw new ArgumentOutOfRangeException(nameof(connectivity)),
    };

    /// <summary>a, b, …, z and again.</summary>
    public static char Letter(int weight) => (char)('a' + (weight - 1) % 26);

    public static string Count(ConnectionKind kind) => kind.Actual switch
    {
        null => FormattableString.Invariant($"{kind.Expected} parameters in the whole network"),
        { } own when own == kind.Expected => FormattableString.Invariant($"{kind.Expected} parameters in the whole network, ✓ as you say"),
        { } own => FormattableString.Invariant($"{kind.Expected} parameters in the whole network, ✗ you say {own}"),
    };

    public static string Connections(ConnectionsPicture p) => string.Join(' ',
    [
        FormattableString.Invariant($"The layers have {Listing.Of(p.Widths.Select(Whole))} units, the inputs first, with windows of {Listing.Of(p.Windows.Select(Whole))}. ") +
        FormattableString.Invariant($"The matrices show the first layer, a row for each of its {p.Widths[1]} units and a column for each of the {p.Widths[0]} inputs."),
        .. p.Kinds.Select(k => Sentence(k, p.Windows[0])),
        Cone(p),
        $"From the inputs 0 to {Whole(p.Widths[0] - 1)} there are {Listing.Of(p.PathCounts.Select(c => FormattableString.Invariant($"{c}")))} paths to the last layer.",
    ]);

    static string Whole(int n) => FormattableString.Invariant($"{n}");

    static string Sentence(ConnectionKind kind, int window)
    {
        var weights = kind.Weights.Cast<int>().Where(w => w > 0).Distinct().Count();
        var connections = kind.Weights.Cast<int>().Count(w => w > 0);
        var first = kind.Connectivity switch
        {
            Connectivity.FullyConnected => FormattableString.Invariant($"Fully connected, every unit sees every input through a weight of its own, {weights} in all"),
            Connectivity.LocallyConnected => FormattableString.Invariant($"Locally connected, every unit sees {window} neighbours through weights of its own, {weights} in all"),
            _ => FormattableString.Invariant($"In the convolutional layer all units share {weights} weights, which make {connections} connections"),
        };
        var own = kind.Actual switch
        {
            null => "",
            { } count when count == kind.Expected => ", as you say",
            { } count => FormattableString.Invariant($", and you say {count}"),
        };
        return FormattableString.Invariant($"{first}; the whole network has {kind.Expected} parameters{own}.");
    }

    static string Cone(ConnectionsPicture p)
    {
        var unit = Array.IndexOf(p.Fields[^1], true);
        return FormattableString.Invariant($"Unit {unit} of the last layer sees the inputs {Array.IndexOf(p.Fields[0], true)} to {Array.LastIndexOf(p.Fields[0], true)}.");
    }

    public static string Title(RecallRow row) => FormattableString.Invariant($"{VisibleText.OneLine(row.Name)}, {row.Parameters} parameters");

    /// <summary>The two losses in four digits; empty where nothing was trained.</summary>
    public static string Losses(RecallRow row) => row.Recall is null
        ? "nothing to measure"
        : double.IsNaN(row.TrainingLoss) && double.IsNaN(row.TestLoss)
            ? ""
            : $"loss {ShortNumber.Of(row.TrainingLoss)} in training, {ShortNumber.Of(row.TestLoss)} in the test";

    public static string Recall(RecallPicture p) => string.Join(' ', Sentences(p));

    static IEnumerable<string> Sentences(RecallPicture p)
    {
        yield return p.TrainingPositions.Length > 0
            ? $"Each bar is the share of bumps found at a position; training showed bumps at the positions {Listing.Of(p.TrainingPositions.Select(Whole))} alone."
            : "Each bar is the share of bumps found at a position.";
        foreach (var row in p.Rows)
        {
            var name = Title(row);
            if (row.Recall is not { } recall)
                yield return $"{name}: there is nothing to measure.";
            else
            {
                var losses = double.IsNaN(row.TrainingLoss) && double.IsNaN(row.TestLoss)
                    ? ""
                    : $"; the loss is {NumberText.Exact(row.TrainingLoss)} in training and {NumberText.Exact(row.TestLoss)} in the test";
                yield return $"{name}: {Listing.Of(recall.Select(Share))} at the positions 0 to {Whole(recall.Length - 1)}{losses}.";
                if (p.TrainingPositions.Length > 0)
                    yield return Transfer(recall, p.TrainingPositions);
            }
            if (row.Expected is { } right)
                yield return $"The right network finds {Listing.Of(right.Select(Share))} there.";
        }
        if (p.Remark.Length > 0)
            yield return VisibleText.OneLine(p.Remark);
    }

    // The line is drawn at nine tenths: what is found there less often has not carried over.
    static string Transfer(double[] recall, int[] trained)
    {
        var unseen = Enumerable.Range(0, recall.Length).Except(trained).ToList();
        var found = unseen.Where(i => recall[i] >= 0.9).Select(Whole).ToList();
        return found.Count == 0
            ? "At no position that training did not show does it find nine bumps in ten."
            : found.Count == unseen.Count
                ? "It finds nine bumps in ten or more at every position that training did not show."
                : $"Of the positions that training did not show it finds nine bumps in ten or more at {Listing.Of(found)}, not at {Listing.Of(unseen.Where(i => !(recall[i] >= 0.9)).Select(Whole))}.";
    }

    static string Share(double share) => NumberText.Exact(Math.Round(100 * share, 6)) + " %";
}
