// attack: emits instructions at run time
// expect: Forbidden
// layers-off: RuntimeError
using System.Reflection.Emit;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var method = new DynamicMethod("exit", null, null);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldc_I4_0);
        code.Emit(OpCodes.Call, typeof(Environment).GetMethod("Exit")!);
        code.Emit(OpCodes.Ret);
        method.Invoke(null, null);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
