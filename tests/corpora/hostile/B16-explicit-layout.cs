// attack: lays a text over an array and writes into its memory
// expect: Forbidden
// layers-off: Passed|WrongAnswer|RuntimeError|Forbidden|EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var overlay = new Overlay { Text = new string('a', 8) };
        overlay.Numbers[1] = 0x00420042;
        Console.Write(overlay.Text);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [StructLayout(LayoutKind.Explicit)]
    struct Overlay
    {
        [FieldOffset(0)] public string Text;
        [FieldOffset(0)] public int[] Numbers;
    }
}
