/*
The rule for activations is applied to z itself

**What the outputs show.** You return z·(1 − z): 0 at z = 0, where the slope should be ¼, and large negative numbers further out.
A slope of the sigmoid is never negative.

**Why it happens.** "The derivative is s times one minus s" is a true sentence, and it is easy to forget what `s` stood for. It is
the *value of the sigmoid*, a number between 0 and 1. This method, however, is given the pre-activation, which can be any number.

**A question.** The argument of this method and the `s` of the rule are two different quantities. What has to happen to the one
before it may be called the other?
*/
public static class Solution
{
    public static double SigmoidPrime(double z) => z * (1 - z);
}
