// idiom: nested classes and private members
public static class Solution
{
    public static double Sigmoid(double z) => Outer.Inner.At(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static class Outer
    {
        const double One = 1;

        public static class Inner
        {
            public static double At(double z) => One / (One + Math.Exp(-z));
        }
    }
}
