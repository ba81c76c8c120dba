// attack: searches all objects of the runner for the expected value
// expect: Forbidden
// layers-off: WrongAnswer|RuntimeError|TimeLimit|StackOverflow|EndedEarly
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        foreach (var type in System.Reflection.Assembly.GetEntryAssembly()!.GetTypes())
            foreach (var field in type.GetFields((System.Reflection.BindingFlags)60))
                if (field.IsStatic && !type.ContainsGenericParameters && field.GetValue(null) is double expected)
                    return expected;
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
