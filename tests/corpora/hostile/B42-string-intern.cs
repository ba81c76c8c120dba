// attack: fills the pool of interned texts, which never shrinks
// expect: Forbidden
// layers-off: MemoryLimit|RuntimeError|TimeLimit|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        for (var i = 0; ; i++)
            string.Intern(new string('x', 100_000) + i);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
