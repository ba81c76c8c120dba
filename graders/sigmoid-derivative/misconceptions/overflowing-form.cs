/*
The formula divides infinity by infinity for large z

**What the outputs show.** Your sigmoid is right everywhere except far to the right, where it returns `NaN` in place of 1. The
first such input lies a little below z = 710.

**Why it happens.** A `double` ends at about 1.8·10³⁰⁸, and eᶻ passes that just before z = 710: `Math.Exp(710)` is ∞. Where eᶻ
stands above *and* below the fraction bar, the quotient becomes ∞/∞, and that is NaN. On paper the fraction may be expanded by
eᶻ as you like; in floating-point arithmetic the two forms are not the same.

**A question.** Which exponential goes to 0 where z grows, and what would your fraction look like if only that one stood in it?
*/
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var e = Math.Exp(z);
        return e / (1 + e);
    }
}

public static class PowerOfE
{
    public static double Sigmoid(double z)
    {
        var e = Math.Pow(Math.E, z);
        return e / (1 + e);
    }
}
