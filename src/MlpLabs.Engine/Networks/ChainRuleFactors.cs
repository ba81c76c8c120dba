namespace MlpLabs.Engine;

/// <summary>The three factors of one weight's gradient, for the unit that the weight feeds.</summary>
/// <param name="Upstream">∂L/∂a, a the activation of that unit.</param>
/// <param name="Local">φ′(z), z the pre-activation of that unit.</param>
/// <param name="Input">∂z/∂w: the activation at the weight's tail, 1 for a bias.</param>
/// <param name="Product">∂L/∂w = Upstream·Local·Input, taken from the trace, so that it is finite where a saturated output makes the factors ∞ and 0.</param>
public readonly record struct ChainRuleFactors(double Upstream, double Local, double Input, double Product);
