// attack: replaces the shared random numbers
// expect: Forbidden
// layers-off: WrongAnswer|RuntimeError
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        foreach (var field in typeof(Random).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic))
            field.SetValue(null, null);
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
