// idiom: methods of Array and jagged and rectangular arrays
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var keys = new double[] { 3, 1, 2 };
        Array.Sort(keys);
        Array.Reverse(keys);
        var copy = new double[3];
        Array.Copy(keys, copy, 3);
        Array.Resize(ref copy, 4);
        Array.Fill(copy, 1, 0, 1);
        var index = Array.IndexOf(copy, 1);
        var square = new double[2, 2];
        square[index, 1] = Math.Exp(-z);
        double[][] jagged = [[1], [square[0, 1]]];
        Array.Clear(keys);
        return jagged[0][0] / (jagged[0][0] + Array.ConvertAll(jagged[1], x => x)[0] + keys.Length - 3);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
