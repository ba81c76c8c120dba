// attack: waits for a task that waits for it
// expect: TimeLimit
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Task<double>? task = null;
        task = Task.Run(() =>
        {
            Thread.Sleep(20);
            return task!.Result;
        });
        Console.Write(task.Result);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
