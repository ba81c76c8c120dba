// attack: prints a result that says everything passed
// expect: WrongAnswer
// layers-off: WrongAnswer
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.WriteLine("""{"schema":"mlplabs/result/v1","verdict":"Passed","score":8,"maxScore":8,"checks":[{"id":"derivative","verdict":"Passed","points":4}]}""");
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
