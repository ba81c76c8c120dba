/*
The number of places is off by one

**What the outputs show.** The fully and the locally connected counts fit layers whose length is off by one. With n inputs and a window of k you
have n − k places (or n − k + 2).

**Why it happens.** It is the classic of the fence and its posts: between the first and the last place of the window there are n − k *steps*, and
the places are counted, not the steps.

**A question.** A window as wide as the whole input: in how many places can it stand, and what does your formula say?
*/
public static class Solution
{
    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        long full = 0, local = 0, shared = 0, n = inputs;
        foreach (var window in windows)
        {
            var m = n - window;
            full += m * n + m;
            local += m * window + m;
            shared += window + 1;
            n = m;
        }
        return (full, local, shared);
    }
}

public static class OneTooMany
{
    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        long full = 0, local = 0, shared = 0, n = inputs;
        foreach (var window in windows)
        {
            var m = n - window + 2;
            full += m * n + m;
            local += m * window + m;
            shared += window + 1;
            n = m;
        }
        return (full, local, shared);
    }
}
