/*
The sigmoid is applied twice before the slope is taken

**What the outputs show.** You return σ′(σ(z)), the slope at the *activation*, not at z. The values lie between 0.1966 and 0.25 for
every z, even where the curve is perfectly flat: at z = 0 you return 0.2350 in place of 0.25.

**Why it happens.** One piece of code computes the activation, and the next one, which expects a pre-activation, computes it once
more. Each of them is right; together they squash twice. In a network this is hard to see, because σ′ of anything between 0 and 1
is a harmless-looking number near ¼.

**A question.** Follow one number through your code, say z = 20. How often does it go through an exponential before the result is
returned, and how often should it?
*/
public static class Solution
{
    public static double SigmoidPrime(double z)
    {
        var s = Sigmoid(Sigmoid(z));
        return s * (1 - s);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
