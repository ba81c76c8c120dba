// idiom: methods of List
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var list = new List<double>(4) { 9, Math.Exp(-z) };
        list.Insert(0, 1);
        list.RemoveAll(x => x == 9 && list.Count > 2);
        list.ForEach(_ => { });
        var found = list.FindIndex(x => x == 1);
        if (list.Count == 2)
            list.Reverse();
        return found == 0 ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
