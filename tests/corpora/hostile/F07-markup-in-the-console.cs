// attack: writes what a browser, a terminal or a spreadsheet would obey
// expect: Passed
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.WriteLine("<script>alert(1)</script> \u001b[2J\u001b]0;title\u0007 =cmd|' /C calc'!A0 [x](javascript:alert(1)) \u202e");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
