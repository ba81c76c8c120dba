// attack: finds the runner's own sender behind the console and uses it
// expect: Forbidden
// layers-off: OutputLimit|Forbidden|RuntimeError|WrongAnswer|TimeLimit|EndedEarly
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Walk(Console.Out, 0);
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static void Walk(object? o, int depth)
    {
        if (o is null || depth > 3)
            return;
        if (o is Action<string> send)
            send("forged");
        foreach (var field in o.GetType().GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance))
            if (!field.FieldType.IsPrimitive && field.FieldType != typeof(string))
                Walk(field.GetValue(o), depth + 1);
    }
}
