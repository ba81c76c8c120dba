// attack: loads the reference engine and asks it
// expect: Forbidden
// layers-off: RuntimeError
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var engine = System.Reflection.Assembly.Load("MlpLabs.Engine");
        var activations = engine.GetType("MlpLabs.Engine.Activations.Activations")!;
        return (double)activations.GetMethod("SigmoidPrime", [typeof(double)])!.Invoke(null, [z])!;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
