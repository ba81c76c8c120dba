public static partial class Solution
{
    public static Real Sigmoid(Real z) => 1 / (1 + Exp(-z));
}
