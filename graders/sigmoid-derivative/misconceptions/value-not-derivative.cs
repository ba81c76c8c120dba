/*
This is the height of the curve, not its slope

**What the outputs show.** You return σ(z) itself: ½ at z = 0 and nearly 1 far to the right.

**Why it happens.** The value and the derivative of the sigmoid are made of the same piece, and the last step from the one to the
other is short enough to be left out. Far to the right the difference is starkest: the curve is at its highest there, and it hardly
rises any more.

**A question.** Look at the picture of the sigmoid around z = 10 and lay a ruler along it. How steep is the ruler, and what number
does your method return?
*/
public static class Solution
{
    public static double SigmoidPrime(double z) => 1 / (1 + Math.Exp(-z));
}
