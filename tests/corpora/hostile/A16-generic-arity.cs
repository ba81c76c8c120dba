// attack: a generic type of 15 parameters nested in itself
// expect: Passed|CompileError|Forbidden
// layers-off: CompileError|Passed|RuntimeError|TimeLimit|MemoryLimit|StackOverflow
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var c = new Caddy<int,int,int,int,int,int,int,int,int,int,int,int,int,int,int>.In.In.In.In();
        GC.KeepAlive(c);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public class Caddy<T1,T2,T3,T4,T5,T6,T7,T8,T9,T10,T11,T12,T13,T14,T15>
{
    public class In : Caddy<In,In,In,In,In,In,In,In,In,In,In,In,In,In,In> { }
}
