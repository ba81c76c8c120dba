/*
This is the derivative rule of tanh

**What the outputs show.** Your values follow 1 − (activation)². For the sigmoid that is too much everywhere in between.

**Why it happens.** Sigmoid and tanh are learned together, and so are their derivatives: each can be written with the activation
alone, and the two rules look alike. The one you used belongs to the other function.

## derivative

**A question.** At z = 0 the sigmoid is ½, and its slope is ¼. What does the rule you used make of ½?

## derivative-from-activation

**A question.** An activation close to 0 means that the neuron sits on the flat left end of its curve. What slope do you expect
there, and what does the rule you used give for a = 0?
*/
public static class Solution
{
    public static double SigmoidPrime(double z)
    {
        var s = 1 / (1 + Math.Exp(-z));
        return 1 - s * s;
    }

    public static double SigmoidPrimeFromActivation(double a) => 1 - a * a;
}

public static class OfTanhItself
{
    public static double SigmoidPrime(double z)
    {
        var t = Math.Tanh(z);
        return 1 - t * t;
    }
}
