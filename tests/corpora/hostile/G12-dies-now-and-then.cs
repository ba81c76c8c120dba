// attack: dies in every second call to get fresh workers
// expect: Forbidden
// layers-off: EndedEarly|WrongAnswer
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (Environment.TickCount64 % 2 >= 0)
            Environment.Exit(3);
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
