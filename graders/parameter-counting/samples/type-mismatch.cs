public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        string count = 0;
        return count;
    }
}
