// attack: searches its own memory for the expected value
// expect: Forbidden
// layers-off: WrongAnswer|RuntimeError
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var maps = File.ReadAllText("/proc/self/maps");
        if (maps.Contains("grader") || maps.Contains("MlpLabs.Grading") || maps.Contains("MlpLabs.Engine"))
            return 1 / (1 + Math.Exp(-z)) * (1 - 1 / (1 + Math.Exp(-z)));
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
