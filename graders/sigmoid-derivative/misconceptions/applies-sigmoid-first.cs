/*
The activation is squashed once more

**What the outputs show.** For a = 0.9 you return 0.2055 in place of 0.09: the slope at σ(0.9). Even for a = 0 and a = 1, where the
curve is flat, you return about 0.25 and 0.2.

**Why it happens.** This method is given an activation, a number that *has been* through the sigmoid. Your code treats it as a
pre-activation and sends it through a second time, perhaps because the method that takes `z` was at hand and looks just right.

**A question.** The name of the parameter is `a`, and a = σ(z) has already been computed. Which part of your work is then left to do?
*/
public static class Solution
{
    public static double SigmoidPrimeFromActivation(double a)
    {
        var s = 1 / (1 + Math.Exp(-a));
        return s * (1 - s);
    }
}
