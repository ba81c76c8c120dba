// idiom: LINQ: query expressions with let, join, group and orderby
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] parts = [1, Math.Exp(-z)];
        var query = from x in parts
                    let y = x
                    join k in (double[])[1] on 1 equals k
                    orderby y descending
                    where k > 0
                    select y;
        var groups = from x in parts group x by x > 0 into g select g.Count();
        return groups.Sum() == 2 ? 1 / query.Sum() : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
