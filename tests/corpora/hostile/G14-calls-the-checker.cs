// attack: looks for a method of the runner that gives points
// expect: Forbidden
// layers-off: WrongAnswer|RuntimeError
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            if (assembly.GetType("MlpLabs.Grading.Scoring.Scores") is not null)
                return 1 / (1 + Math.Exp(-z)) * (1 - 1 / (1 + Math.Exp(-z)));
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
