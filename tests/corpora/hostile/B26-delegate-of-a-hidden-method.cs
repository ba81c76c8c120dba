// attack: makes a delegate of a method found by name
// expect: Forbidden
// layers-off: EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var exit = typeof(Environment).GetMethod("Exit")!;
        Delegate.CreateDelegate(typeof(Action<int>), exit).DynamicInvoke(0);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
