/*
A plus stands where a minus belongs

**What the outputs show.** You return a·(1 + a): 1.71 for a = 0.9. The slope of the sigmoid never exceeds ¼.

**Why it happens.** Mostly by a slip of the pen, helped by the plus in 1/(1 + e⁻ᶻ). The rule itself is a product of two
probabilities: that of "yes", `a`, and that of "no".

**A question.** If a neuron says "yes" with probability 0.9, how probable is "no"? And what should the product be at a = 1, where the
curve is flat?
*/
public static class Solution
{
    public static double SigmoidPrimeFromActivation(double a) => a * (1 + a);
}
