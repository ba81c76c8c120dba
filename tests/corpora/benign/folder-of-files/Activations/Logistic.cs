namespace Student.Activations;

internal static class Logistic
{
    public static double At(double z) => 1 / (1 + Math.Exp(-z));
}
