// idiom: StringReader and StringWriter
public static class Solution
{
    public static double Sigmoid(double z)
    {
        using var writer = new StringWriter();
        writer.Write("1 2");
        using var reader = new StringReader(writer.ToString());
        var one = reader.ReadLine()!.Split(' ')[0].Length;
        return one / (one + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
