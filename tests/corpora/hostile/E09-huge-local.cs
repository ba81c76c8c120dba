// attack: declares a local variable larger than the stack
// expect: StackOverflow|RuntimeError|MemoryLimit|CompileError|EndedEarly
// layers-off: StackOverflow|RuntimeError|MemoryLimit|CompileError|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var local = default(F);
        local.A.A.A.A.A.A = z;
        Console.Write(local.H.H.H.H.H.H);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    struct T1
    {
        public double A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P;
    }
    struct T2
    {
        public T1 A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P;
    }
    struct T3
    {
        public T2 A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P;
    }
    struct T4
    {
        public T3 A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P;
    }
    struct T5
    {
        public T4 A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P;
    }
    struct F
    {
        public T5 A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P;
    }
}
