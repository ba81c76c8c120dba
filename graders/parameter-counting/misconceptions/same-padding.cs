/*
The layers do not get shorter

**What the outputs show.** The counts that depend on the number of places, the fully and the locally connected one, fit layers that are all as long
as the input: 220 and 80 for ten inputs and two windows of 3.

**Why it happens.** In many image networks a layer is padded with zeros at its borders, so that the length is kept ("same" padding). Here there is
no padding: a window has to lie completely within its input, and at the border it cannot go on.

**A question.** Push a window of width 3 along ten boxes, one box at a time. In how many places can it stand?
*/
public static class Solution
{
    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        long full = 0, local = 0, shared = 0, n = inputs;
        foreach (var window in windows)
        {
            var m = n;
            full += m * n + m;
            local += m * window + m;
            shared += window + 1;
            n = m;
        }
        return (full, local, shared);
    }
}
