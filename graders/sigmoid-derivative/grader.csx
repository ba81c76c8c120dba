// Ordinary arguments tell the misconceptions apart; far from zero, wrong arithmetic shows. At z = -710 a derivative that
// divides by (1 + e⁻ᶻ)² gives NaN; at z = 710 a sigmoid that divides eᶻ by 1 + eᶻ does.
var sigmoid = Check("sigmoid", "The sigmoid, near zero and far away", points: 2)
    .Calls("Sigmoid", (double z) => Activations.Sigmoid(z))
    .Visible("in the middle", [0.0])
    .Visible("to the right", [2.5])
    .Visible("to the left", [-2.5])
    .Hidden("ordinary input", 6, r => [r.Number(-6, 6)]);
Cases(sigmoid, "slope and flat part", 1, -1, 20, -20, 36.8, -36.8);
Cases(sigmoid, "very far from zero", 700, -700, 710, -710, 745, -745, 1e308, -1e308);
sigmoid
    .Hidden("plus infinity", [double.PositiveInfinity])
    .Hidden("minus infinity", [double.NegativeInfinity])
    .Hidden("not a number", [double.NaN])
    .Sampled("near zero", Places(-8.0004m, 8.0004m, 80))
    .Sampled("far away", Places(-738, 738, 36))
    .Shows(n =>
    {
        var near = CurvesPicture.Sampled("σ(z)", "z", "near zero", n);
        var slope = near.Slope("slope of Sigmoid, measured", [.. near.X.Select(Activations.SigmoidPrime)]);
        return new CurvesPicture("The curve of Sigmoid", "z", [near, slope, CurvesPicture.Sampled("σ(z), from far away", "z", "far away", n, "near zero") with { Marks = [] }]);
    });

var derivative = Check("derivative", "Its slope, from the pre-activation z", points: 4)
    .Calls("SigmoidPrime", (double z) => Activations.SigmoidPrime(z))
    .Visible("in the middle", [0.0])
    .Visible("one to the right", [1.0])
    .Hidden("one to the left", [-1.0])
    .Hidden("ordinary input", 8, r => [r.Number(-4, 4)]);
Cases(derivative, "slope and flat part", 5, -5, 20, -20, 40, -40);
Cases(derivative, "very far from zero", 710, -710);
derivative
    .Sampled("near zero", Places(-8.0004m, 8.0004m, 80))
    .Sampled("far away", Places(-738, 738, 36))
    .Shows(n => new CurvesPicture("The curve of SigmoidPrime", "z",
        [CurvesPicture.Sampled("σ′(z)", "z", "near zero", n), CurvesPicture.Sampled("σ′(z), from far away", "z", "far away", n, "near zero") with { Marks = [] }]));

Check("derivative-from-activation", "The same slope, from the activation a = σ(z)", points: 2)
    .Calls("SigmoidPrimeFromActivation", (double a) => Activations.SigmoidPrimeFromActivation(a))
    .Visible("activation of 0.9", [0.9])
    .Hidden("activation in the middle", [0.5])
    .Hidden("activation at the left end", [0.0])
    .Hidden("activation at the right end", [1.0])
    .Hidden("ordinary activation", 8, r => [r.Number(0.05, 0.95)])
    .Sampled("all activations", Places(0.0105m, 0.9905m, 49))
    .Shows(n => new CurvesPicture("The curve of SigmoidPrimeFromActivation", "a", [CurvesPicture.Sampled("σ′ from a", "a", "all activations", n)]));

// Places of curves, in exact decimals. Random inputs have three decimals and these, but for 0, have more, so that none is the input of a hidden case whatever the seed.
static IEnumerable<object[]> Places(decimal from, decimal to, int steps) => Enumerable.Range(0, steps + 1).Select(k => new object[] { (double)(from + (to - from) * k / steps) });

static void Cases(CheckBuilder check, string name, params double[] values)
{
    for (var i = 0; i < values.Length; i++)
        check.Hidden($"{name} {i + 1}", [values[i]]);
}
