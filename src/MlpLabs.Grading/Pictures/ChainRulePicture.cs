using MlpLabs.Engine;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Pictures;

/// <summary>The gradient of every weight and bias of a dense network as a product: upstream × local × input.</summary>
/// <param name="Case">The name of the case that is drawn.</param>
/// <param name="Sizes">The layers' sizes, inputs first.</param>
public sealed record ChainRulePicture(string Title, string Case, IReadOnlyList<int> Sizes, IReadOnlyList<ChainRuleWeight> Weights) : Picture(Title)
{
    /// <summary>The matrices that came back with rows and columns exchanged, as their shape tells. Their numbers are compared as if they were not.</summary>
    public IReadOnlyList<string> Exchanged { get; init; } = [];

    /// <summary>
    /// From a trace of one example and the gradients of the case, which are called like the weights with a d before them. The
    /// student's factors are those that the student's own gradients imply: the gradient of a bias is the δ of its unit, δ over the
    /// upstream that the next layer's δ gives is the local factor, and the gradient of a weight over δ is the input. Null where nothing came back.
    /// </summary>
    public static ChainRulePicture? Of(string title, ShownCase @case, NetworkNumbers network, DenseTrace trace)
    {
        if (!@case.Returned)
            return null;
        var weights = new List<ChainRuleWeight>();
        var exchanged = new List<string>();
        for (var l = network.Layers.Count - 1; l >= 0; l--)
        {
            var names = network.Layers[l].Names;
            var dW = @case.ActualNumbers("d" + names.W);
            var db = @case.ActualNumbers("d" + names.b);
            if (dW is null && @case.ExchangedNumbers("d" + names.W) is { } turned)
            {
                dW = turned;
                exchanged.Add("d" + names.W);
            }
            var isTransposed = IsTransposed(dW, db, network.InputOf(l), @case.ToleranceOf(0));
            for (var i = 0; i < network.Layers[l].b.Length; i++)
                for (var j = -1; j < network.InputOf(l).Length; j++)
                {
                    var weight = Weight(@case, network, trace, l, i, j, db?[i], j < 0 ? db?[i] : dW?[i * network.InputOf(l).Length + j]);
                    weights.Add(isTransposed && j >= 0 && i != j ? Exchange(weight, names.Weight(j, i)) : weight);
                }
        }
        return new(title, @case.Name, [network.x.Length, .. network.Layers.Select(l => l.b.Length)], weights) { Exchanged = exchanged };
    }

    static ChainRuleWeight Weight(ShownCase @case, NetworkNumbers network, DenseTrace trace, int l, int i, int j, double? delta, double? gradient)
    {
        var (names, factors) = (network.Layers[l].Names, trace.Factors(l, i, j));
        var steps = new List<ChainRuleStep>();
        var local = new ChainRuleFactor(ChainRuleRole.Local, $"φ′({names.Unit(names.z, i)})", factors.Local);
        var upstream = new ChainRuleFactor(ChainRuleRole.Upstream, $"∂L/∂{names.Unit(names.a, i)}", factors.Upstream);
        if (l == network.Layers.Count - 1)
            steps.Add(new([upstream, local], trace.Layers[l].dZ[0, i], delta));
        else
        {
            var own = OwnUpstream(@case, network, l, i);
            steps.Add(new([upstream], factors.Upstream, own));
            steps.Add(new([local], factors.Local, Quotient(delta, own)));
        }
        var input = new ChainRuleFactor(ChainRuleRole.Input, j < 0 ? "1" : l == 0 ? FormattableString.Invariant($"x[{j}]") : UnitBelow(network, l, j), factors.Input);
        steps.Add(new([input], factors.Input, j < 0 ? 1 : Quotient(gradient, delta)));
        return new(j < 0 ? names.Bias(i) : names.Weight(i, j), l, i, j, steps, factors.Product, gradient, @case.ToleranceOf(0).Accepts(gradient ?? double.NaN, factors.Product));
    }

    // Rows and columns exchanged: each number is the δ of the other unit times the other input. What a quotient of it says of this input means nothing.
    static bool IsTransposed(double[]? dW, double[]? db, double[] input, Tolerance tolerance)
    {
        if (dW is null || db is null || db.Length != input.Length)
            return false;
        bool Are(Func<int, int, double> right) =>
            Enumerable.Range(0, dW.Length).All(k => tolerance.Accepts(dW[k], right(k / input.Length, k % input.Length)));
        return Are((i, j) => db[j] * input[i]) && !Are((i, j) => db[i] * input[j]);
    }

    static ChainRuleWeight Exchange(ChainRuleWeight weight, string with) =>
        weight with { ExchangedWith = with, Steps = [.. weight.Steps.Take(weight.Steps.Count - 1), weight.Steps[^1] with { Actual = null }] };

    static string UnitBelow(NetworkNumbers network, int l, int j) => network.Layers[l - 1].Names is var below ? below.Unit(below.a, j) : "";

    // Σ over the units k of the next layer: their δ, as the student has it, times the weight that leads there.
    static double? OwnUpstream(ShownCase @case, NetworkNumbers network, int l, int i)
    {
        var next = network.Layers[l + 1];
        return @case.ActualNumbers("d" + next.Names.b) is { } deltas ? deltas.Select((d, k) => d * next.W[k, i]).Sum() : null;
    }

    // 0 / 0 tells nothing.
    static double? Quotient(double? product, double? factor) => product is { } p && factor is { } f && f != 0 ? p / f : null;
}

/// <summary>One weight or bias.</summary>
/// <param name="Name">As C# writes it.</param>
/// <param name="Layer">Its layer, from 0.</param>
/// <param name="To">The unit it feeds.</param>
/// <param name="From">The unit or input it comes from; −1 for a bias.</param>
/// <param name="Expected">The right gradient.</param>
/// <param name="Actual">The student's.</param>
/// <param name="IsRight">Whether the student's gradient is within the tolerance.</param>
public sealed record ChainRuleWeight(
    string Name, int Layer, int To, int From, IReadOnlyList<ChainRuleStep> Steps, double Expected, double? Actual, bool IsRight)
{
    /// <summary>The weight whose gradient stands in this one's place, because the student's matrix is transposed; null where it is not.</summary>
    public string? ExchangedWith { get; init; }
}

/// <summary>A factor, or several whose product alone can be told from the student's gradients.</summary>
/// <param name="Expected">The right product.</param>
/// <param name="Actual">What the student's gradients imply; null where they imply nothing.</param>
public sealed record ChainRuleStep(IReadOnlyList<ChainRuleFactor> Factors, double Expected, double? Actual);

/// <summary>One factor with its right value.</summary>
/// <param name="Symbol">Like <c>∂L/∂h[0]</c>.</param>
public sealed record ChainRuleFactor(ChainRuleRole Role, string Symbol, double Expected);

/// <summary>What a factor is to the weight.</summary>
public enum ChainRuleRole
{
    /// <summary>How the loss depends on the unit that the weight feeds.</summary>
    Upstream,

    /// <summary>The slope of that unit's activation.</summary>
    Local,

    /// <summary>What the weight is multiplied by.</summary>
    Input,
}
