// attack: four methods call each other for ever
// expect: StackOverflow
// layers-off: StackOverflow
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(One(z));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double One(double x) => 1 + Two(x);
    static double Two(double x) => 1 + Three(x);
    static double Three(double x) => 1 + Four(x);
    static double Four(double x) => 1 + One(x);
}
