using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures;

namespace MlpLabs.Reporting.Wording;

/// <summary>The words in and beside the pictures of a training run: losses and boundaries.</summary>
internal static partial class PictureTexts
{
    public const string Region = "the network says 1";
    public const string YourRegion = "your network says 1";
    public const string RightBorder = "the right border";
    public const string RegionUnknown = "yours is not known";
    public const string RegionWithoutNumbers = "your outputs are no numbers";

    public const string Epoch = "epoch";
    public const string TheLoss = "the loss";
    public const string YourLoss = "your loss";
    public const string RightLoss = "the right loss";
    public const string RestingLosses = "losses at which training can rest";
    public const string LogarithmicLosses = "Losses on a logarithmic axis.";
    public const string LinearLosses = "Losses on a linear axis.";

    public static string Separated(int right, int of) => FormattableString.Invariant($"{right} of {of} right");

    public static string FirstDifference(int epoch) => FormattableString.Invariant($"the two differ from epoch {epoch} on");

    public static string Level(NamedLevel level) => $"{level.Name} {level.Value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)}";

    public static string Boundary(BoundaryPicture p) => string.Join(' ',
    [
        "Each frame shows where the output is above one half.",
        .. p.Frames.Select(f => p.IsReference
            ? FormattableString.Invariant($"At {f.Name} the network puts {BoundaryDrawing.CountRight(f.Expected, p.Points)} of {p.Points.Count} points on their side.")
            : Frame(f, p.Points)),
        .. p is { IsReference: false, Remark.Length: > 0 } ? new[] { VisibleText.OneLine(p.Remark) } : [],
    ]);

    static string Frame(BoundaryFrame frame, IReadOnlyList<BoundaryPoint> points)
    {
        var right = BoundaryDrawing.CountRight(frame.Expected, points);
        var start = FormattableString.Invariant($"At {frame.Name} the right network puts {right} of {points.Count} points on their side; ");
        return start + frame.Actual switch
        {
            null => "yours is not known.",
            var own when own.Values.Cast<double>().All(double.IsNaN) => "your outputs are no numbers.",
            var own => FormattableString.Invariant($"yours puts {BoundaryDrawing.CountRight(own, points)} there."),
        };
    }

    public static string Loss(LossPicture p) => string.Join(' ', Sentences(p));

    static IEnumerable<string> Sentences(LossPicture p)
    {
        if (p.Expected is { Count: > 0 } right)
            yield return Course(p.IsReference ? "The loss" : "The right loss", right);
        if (p.IsReference)
        {
            // There is nothing beside it.
        }
        else if (p.Actual is not { Count: > 0 } own)
            yield return "You returned no losses.";
        else
        {
            yield return Course("Your loss", own);
            var strange = own.Count(v => !double.IsFinite(v));
            if (strange > 0)
                yield return FormattableString.Invariant($"{strange} of your {own.Count} losses {(strange == 1 ? "is no finite number" : "are no finite numbers")}.");
            if (p.Expected is { Count: > 0 } expected)
                yield return p.DiffersAt switch
                {
                    null => "The two agree at every epoch.",
                    { } at when at >= own.Count => FormattableString.Invariant($"The two agree up to where yours end: {own.Count} losses instead of {expected.Count}."),
                    { } at when at >= expected.Count => FormattableString.Invariant($"The two agree, but yours go on: {own.Count} losses instead of {expected.Count}."),
                    { } at => FormattableString.Invariant($"The two differ first at epoch {at}: {NumberText.Exact(own[at])} instead of {NumberText.Exact(expected[at])}."),
                };
        }
        foreach (var level in p.Levels)
            yield return $"At the loss {NumberText.Exact(level.Value)}, marked {level.Name}, {level.Meaning}.";
    }

    static string Course(string what, IReadOnlyList<double> losses) => losses.Count == 1
        ? $"{what} is {NumberText.Exact(losses[0])} at epoch 0."
        : FormattableString.Invariant($"{what} is {NumberText.Exact(losses[0])} at epoch 0 and {NumberText.Exact(losses[^1])} at epoch {losses.Count - 1}.");
}
