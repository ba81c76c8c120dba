/*
The shared kernel has a bias at every place

**What the outputs show.** The first two counts are right. In the convolutional network you share the kernel between the places, but count a bias
for each place: 20 for ten inputs and two windows of 3.

**Why it happens.** In the locally connected network every place is a unit with weights and a bias of its own, and only the weights were shared
from there on. In a convolution *the whole unit* is shared: the same detector looks at every place, with the same threshold.

**A question.** If the detector may be more easily alarmed at one place than at another, is it still the same detector everywhere?
*/
public static class Solution
{
    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        long full = 0, local = 0, shared = 0, n = inputs;
        foreach (var window in windows)
        {
            var m = n - window + 1;
            full += m * n + m;
            local += m * window + m;
            shared += window + m;
            n = m;
        }
        return (full, local, shared);
    }
}
