// idiom: DateTime, DateOnly and DateTimeOffset
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var day = new DateOnly(2024, 2, 29).AddYears(1);
        var time = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(1);
        return day.Day == 28 && time.DayOfWeek == DayOfWeek.Tuesday && DateTime.UtcNow > time ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
