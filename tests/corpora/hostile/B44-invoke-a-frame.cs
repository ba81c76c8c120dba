// attack: finds a method of the runner on the stack and calls it
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly|StackOverflow|TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        foreach (var frame in new System.Diagnostics.StackTrace().GetFrames())
            if (frame.GetMethod() is { IsStatic: true } method && method.DeclaringType != typeof(Solution))
                method.Invoke(null, new object?[method.GetParameters().Length]);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
