/*
This is the hyperbolic tangent

**What the outputs show.** Your values run from −1 to 1 and pass through 0 at z = 0. They are those of tanh(z).

**Why it happens.** Both functions are S-shaped, both are used as activations, and many texts call either of them "the sigmoid
function". They are relatives, tanh(z) = 2σ(2z) − 1, but a network that reads its output as a probability needs the one that
stays between 0 and 1.

**A question.** What must a probability be when the evidence is exactly balanced, z = 0, and what does your function say there?
*/
public static class Solution
{
    public static double Sigmoid(double z) => Math.Tanh(z);
}

public static class FourExponentials
{
    public static double Sigmoid(double z) => (Math.Exp(z) - Math.Exp(-z)) / (Math.Exp(z) + Math.Exp(-z));
}

public static class GrowingExponential
{
    public static double Sigmoid(double z) => (Math.Exp(2 * z) - 1) / (Math.Exp(2 * z) + 1);
}

public static class ShrinkingExponential
{
    public static double Sigmoid(double z) => (1 - Math.Exp(-2 * z)) / (1 + Math.Exp(-2 * z));
}
