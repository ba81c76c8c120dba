// attack: returns an object that is equal to everything
// expect: MissingMethod
// layers-off: MissingMethod
// never: Passed
public sealed class AlwaysEqual : IEquatable<double>, IComparable<double>
{
    public static implicit operator double(AlwaysEqual _) => 0;
    public static bool operator ==(AlwaysEqual a, double b) => true;
    public static bool operator !=(AlwaysEqual a, double b) => false;
    public static double operator -(AlwaysEqual a, double b) => 0;
    public static double operator -(double a, AlwaysEqual b) => 0;
    public bool Equals(double other) => true;
    public int CompareTo(double other) => 0;
    public override bool Equals(object? other) => true;
    public override int GetHashCode() => 0;
}

public static class Solution
{
    public static AlwaysEqual Sigmoid(double z) => new();

    public static AlwaysEqual SigmoidPrime(double z) => new();

    public static AlwaysEqual SigmoidPrimeFromActivation(double a) => new();
}
