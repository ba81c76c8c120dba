// attack: a constant that doubles itself twenty times: the compiler and the assembly grow without end
// expect: CompileError|Forbidden
// layers-off: CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (s20.Length == 0) return 0;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    const string s00 = "0123456789abcdef0123456789abcdef";
    const string s01 = s00 + s00;
    const string s02 = s01 + s01;
    const string s03 = s02 + s02;
    const string s04 = s03 + s03;
    const string s05 = s04 + s04;
    const string s06 = s05 + s05;
    const string s07 = s06 + s06;
    const string s08 = s07 + s07;
    const string s09 = s08 + s08;
    const string s10 = s09 + s09;
    const string s11 = s10 + s10;
    const string s12 = s11 + s11;
    const string s13 = s12 + s12;
    const string s14 = s13 + s13;
    const string s15 = s14 + s14;
    const string s16 = s15 + s15;
    const string s17 = s16 + s16;
    const string s18 = s17 + s17;
    const string s19 = s18 + s18;
    const string s20 = s19 + s19;
    public static string Use10 => s10;
    public static string Use11 => s11;
    public static string Use12 => s12;
    public static string Use13 => s13;
    public static string Use14 => s14;
    public static string Use15 => s15;
    public static string Use16 => s16;
    public static string Use17 => s17;
    public static string Use18 => s18;
    public static string Use19 => s19;
}
