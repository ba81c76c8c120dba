using MlpLabs.Reporting.Pictures.Networks;
using MlpLabs.Grading;
using MlpLabs.Grading.Pictures;
using N = MlpLabs.Reporting.Wording.NumberText;

namespace MlpLabs.Reporting.Wording;

internal static partial class PictureTexts
{
    const int MostNumbers = 12;

    public const string New = "new";

    public static string StagesLabel(bool areIndependent) =>
        areIndependent ? "The quantities, none computed from another" : "The quantities in the order of computation";

    /// <param name="stages">What is drawn: a mark that stands nowhere needs no explanation.</param>
    public static IEnumerable<(string Kind, string Text)> NetworkLegend(IReadOnlyList<NetworkStage> stages)
    {
        yield return ("positive", "positive weight");
        yield return ("negative", "negative weight");
        yield return ("size", "the thicker, the larger");
        if (stages.Any(s => s.State is StageState.First or StageState.Deviates or StageState.Off or StageState.Missing))
            yield return ("first", "✗ off");
        if (stages.Any(s => s.State == StageState.Follows))
            yield return ("follows", "↳ follows from it");
    }

    public const string RowsAndColumns = "rows ↔ columns";

    public static string Yours(double? value, double expected) => value is { } v ? $"{NameOfYours(v, expected)} {ValueOfYours(v, expected)}" : "not there";

    /// <summary>Two numbers that differ behind the last digit shown are told apart by their difference.</summary>
    public static string NameOfYours(double value, double expected) => IsHidden(value, expected) ? "off by" : YoursAlone;

    public static string ValueOfYours(double value, double expected) => ShortNumber.Of(IsHidden(value, expected) ? value - expected : value);

    public static string NameOfImplied(double value, double expected) => IsHidden(value, expected) ? "your numbers are off by" : ImpliedByYours;

    static bool IsHidden(double value, double expected) => double.IsFinite(value) && value != expected && ShortNumber.Of(value) == ShortNumber.Of(expected);

    public static string Stage(StageState state) => state switch
    {
        StageState.Right => "right",
        StageState.First => "the first to be off",
        StageState.Follows => "follows from it",
        StageState.Off => "off",
        StageState.Deviates => "off too, not from it alone",
        StageState.Missing => "not there",
        StageState.Inside => "not in the answer",
        StageState.Suspect => "not in the answer: look here too",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Network(NetworkPicture picture, IReadOnlyList<NetworkStage> stages)
    {
        var sentences = new List<string> { $"{Case(picture.Case)[..^1]}, input x = {Numbers(picture.Network.x)}." };
        if (stages.FirstOrDefault(s => s.State == StageState.First) is { } first)
        {
            sentences.Add($"In the order of computation, {first.Quantity.Name} is the first quantity that deviates: {Difference(first)}.");
            if (stages.FirstOrDefault(s => s.State == StageState.Suspect) is { } suspect)
                sentences.Add($"{suspect.Quantity.Name} is computed just before it and is no part of the answer: look there too.");
            AddNames(StageState.Follows, names => $"{names} {(names.Contains(" and ", StringComparison.Ordinal) ? "deviate as a consequence: they are" : "deviates as a consequence: it is")} what the right step makes of your own earlier values.");
            AddNames(StageState.Deviates, names => $"{names} {(names.Contains(" and ", StringComparison.Ordinal) ? "deviate" : "deviates")} too, and not as a consequence alone as far as the numbers tell.");
            AddNames(StageState.Missing, names => $"{names} {(names.Contains(" and ", StringComparison.Ordinal) ? "are" : "is")} not there in the expected shape.");
            AddNames(StageState.Right, names => $"Right: {names}.");
        }
        else if (picture.AreIndependent && stages.Any(s => s.State is StageState.Off or StageState.Missing))
        {
            sentences.AddRange(stages.Where(s => s.State == StageState.Off).Select(s => $"{s.Quantity.Name} deviates: {Difference(s)}."));
            AddNames(StageState.Missing, names => $"{names} {(names.Contains(" and ", StringComparison.Ordinal) ? "are" : "is")} not there in the expected shape.");
            AddNames(StageState.Right, names => $"Right: {names}.");
            if (stages.Count(s => s.State is StageState.Off or StageState.Missing) > 1)
                sentences.Add("None is computed from another.");
        }
        else if (!picture.IsReference)
            sentences.Add("Every quantity is right.");
        sentences.Add($"The right values: {string.Join("; ", stages.Where(s => s.Quantity.Expected.Length <= MostNumbers).Select(s => $"{(s.Quantity.IsNew ? "new " : "")}{s.Quantity.Name} = {Numbers(s.Quantity.Expected)}"))}.");
        return string.Join(' ', sentences);

        void AddNames(StageState state, Func<string, string> sentence)
        {
            var names = stages.Where(s => s.State == state).Select(s => s.Quantity.Name).ToList();
            if (names.Count > 0)
                sentences.Add(sentence(Listing.Of(names)));
        }
    }

    static string Difference(NetworkStage stage)
    {
        if (stage.Quantity.Actual is null)
            return stage.Quantity.IsExchanged ? "its rows and columns are exchanged" : "it is not there in the expected shape";
        var entry = Array.IndexOf(stage.Wrong, true);
        var place = stage.Quantity.Expected.Length == 1 ? "" : FormattableString.Invariant($"entry {entry + 1} of {stage.Quantity.Expected.Length}: ");
        return $"{place}expected {N.Exact(stage.Quantity.Expected[entry])}, yours {N.Exact(stage.Actual(entry)!.Value)}";
    }

    public static string? NetworkCut(NetworkNumbers network, int units, int layers) =>
        network.x.Length > units || network.Layers.Count > layers || network.Layers.Any(l => l.b.Length > units)
            ? FormattableString.Invariant($"At most {units} units of a layer and {layers} layers are drawn.")
            : null;

    public static IReadOnlyDictionary<ChainRuleRole, string> Roles { get; } = new Dictionary<ChainRuleRole, string>
    {
        [ChainRuleRole.Upstream] = "upstream",
        [ChainRuleRole.Local] = "local",
        [ChainRuleRole.Input] = "input",
    };

    public const string Gradient = "gradient";

    public const string ChooseWeight = "Choose a weight or a bias: its gradient is upstream × local × input.";

    public const string Right = "right";

    public const string YoursAlone = "yours";

    public const string ImpliedByYours = "your numbers imply";

    public const string NothingImplied = "your numbers do not tell";

    public const string FirstFactor = "the first factor that deviates";

    /// <param name="weight">The weight whose gradient stands there.</param>
    public static string Exchanged(string weight) => $"The gradient of {weight} stands in this place: in your matrix rows and columns are exchanged.";

    public static string ExchangedShape(string matrix) => $"Your {matrix} has rows and columns exchanged; its numbers are compared as if they were not.";

    /// <param name="firsts">For every weight its first factor that deviates, or null.</param>
    public static string ChainRule(ChainRulePicture picture, IReadOnlyList<ChainRuleStep?> firsts)
    {
        var wrong = picture.Weights.Index().Where(w => !w.Item.IsRight).ToList();
        var shapes = string.Concat(picture.Exchanged.Select(name => $" {ExchangedShape(name)}"));
        if (wrong.Count == 0)
            return (picture.IsReference ? $"{Case(picture.Case)} " : FormattableString.Invariant($"{Case(picture.Case)}{shapes} All {picture.Weights.Count} gradients are right{(shapes.Length > 0 ? " in number" : "")}. ")) + string.Join(' ', picture.Weights.Select(Product));
        var sentences = new List<string> { Case(picture.Case) + shapes, FormattableString.Invariant($"{wrong.Count} of {picture.Weights.Count} gradients {(wrong.Count == 1 ? "is" : "are")} not right.") };
        foreach (var (index, weight) in wrong)
            sentences.Add($"{weight.Name}: the right gradient is {N.Exact(weight.Expected)}, yours {(weight.Actual is { } own ? $"is {N.Exact(own)}" : "is not there")}"
                + (weight.ExchangedWith is { } other && firsts[index] is null ? $"; in its place stands the gradient of {other}, because rows and columns are exchanged." :
                    firsts[index] is { } step ? $"; the first factor that deviates is {Symbols(step)}: right {N.Exact(step.Expected)}, your numbers imply {N.Exact(step.Actual!.Value)}." : "; your numbers do not tell which factor deviates."));
        if (wrong.Count < picture.Weights.Count)
            sentences.Add($"Right: {string.Join(", ", picture.Weights.Where(w => w.IsRight).Select(w => w.Name))}.");
        return string.Join(' ', sentences);
    }

    static string Product(ChainRuleWeight weight) =>
        $"{weight.Name}: {string.Join(" × ", weight.Steps.SelectMany(s => s.Factors).Select(f => $"{f.Symbol} {N.Exact(f.Expected)}"))} = {N.Exact(weight.Expected)}.";

    public static string Symbols(ChainRuleStep step) => string.Join(" × ", step.Factors.Select(f => f.Symbol));

    static string Numbers(IReadOnlyList<double> numbers) => numbers.Count switch
    {
        1 => N.Exact(numbers[0]),
        <= MostNumbers => $"({string.Join(", ", numbers.Select(N.Exact))})",
        _ => FormattableString.Invariant($"({string.Join(", ", numbers.Take(MostNumbers).Select(N.Exact))}, … {numbers.Count - MostNumbers} more)"),
    };
}
