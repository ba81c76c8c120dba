// attack: makes code at run time out of an expression tree
// expect: Forbidden
// layers-off: RuntimeError
using System.Linq.Expressions;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var exit = typeof(Environment).GetMethod("Exit")!;
        Expression.Lambda<Action>(Expression.Call(exit, Expression.Constant(0))).Compile()();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
