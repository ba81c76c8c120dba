/*
The curve falls where it should rise

**What the outputs show.** For every z you return σ(−z): 0.0759 at z = 2.5 and 0.9241 at z = −2.5. The curve is mirrored at the
vertical axis.

**Why it happens.** Between the formula on paper and the line of code a minus sign in the exponent went missing, or one too many
came in. At z = 0 both curves pass through ½, so a test at zero does not notice. The derivative does not notice either: it is the
same for z and −z.

**A question.** A neuron with a very large pre-activation should fire. What does your exponential become for z = 1000, and what
does that make of the whole fraction?
*/
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(z));
}

public static class AsAQuotient
{
    // ∞/∞ far to the left: the mirrored form and the overflowing one at once
    public static double Sigmoid(double z) => Math.Exp(-z) / (1 + Math.Exp(-z));
}
