// attack: knows the answers of the visible cases by heart
// expect: WrongAnswer
// layers-off: WrongAnswer
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        return z switch { 0 => 0.25, 1 => 0.19661193324148185, _ => 0.2 };
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
