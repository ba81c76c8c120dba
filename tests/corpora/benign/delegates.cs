// idiom: a delegate type, combined and invoked
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Squash squash = x => 1 / (1 + Math.Exp(-x));
        Note note = _ => { };
        note += x => _count++;
        note -= null;
        note(z);
        return squash.Invoke(z);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    delegate double Squash(double z);

    delegate void Note(double z);

    static int _count;
}
