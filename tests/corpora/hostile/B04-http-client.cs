// attack: asks a web server
// expect: Forbidden
// layers-off: RuntimeError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        using var client = new HttpClient();
        Console.WriteLine(client.GetStringAsync("http://127.0.0.1:8080/").Result);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
