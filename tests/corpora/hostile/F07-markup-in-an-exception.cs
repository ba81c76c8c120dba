// attack: throws what a browser or a terminal would obey
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        throw new InvalidOperationException("<img src=x onerror=alert(1)> \u001b[31m ]]> & \r\nVerdict: Passed");
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
