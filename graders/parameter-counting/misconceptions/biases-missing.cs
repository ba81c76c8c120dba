/*
The biases are not counted

## count

**What the outputs show.** Your numbers count every weight and no bias: 168 for 2-16-8-1.

**Why it happens.** The weights are what one sees in a drawing: every line is one. The biases are hidden inside the circles. Leaving them out is
the most frequent mistake in counting parameters.

**A question.** A unit with three inputs computes w1·x1 + w2·x2 + w3·x3 + …: how many numbers may training change in it?

## count-conv

**What the outputs show.** All three kinds of network come out without biases: 128, 42 and 6 for ten inputs and two windows of 3.

**Why it happens.** A kernel of width 3 looks like three numbers. But every unit adds a bias to its weighted sum, also where the weights are
local or shared.

**A question.** In the convolutional layer all places use the same kernel. How many numbers does that kernel need so that a unit can also have
its threshold shifted?

## architectures

**What the outputs show.** You found the networks whose *weights* add up to the budget; their biases come on top.

**Why it happens.** The price of one more unit is its number of inputs plus one, and the "plus one" is easily lost in the search.

**A question.** For every network in your answer, count the parameters with your own method of the first check. What comes out?
*/
public static class Solution
{
    public static long CountParameters(int[] layers)
    {
        long count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += (long)layers[i - 1] * layers[i];
        return count;
    }

    public static (long fullyConnected, long locallyConnected, long convolutional) CountConvParameters(int inputs, int[] windows)
    {
        long full = 0, local = 0, shared = 0, n = inputs;
        foreach (var window in windows)
        {
            var m = n - window + 1;
            full += m * n;
            local += m * window;
            shared += window;
            n = m;
        }
        return (full, local, shared);
    }

    public static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
    {
        var found = new List<int[]>();
        Extend([inputs], budget);
        return [.. found];

        void Extend(int[] sizes, int left)
        {
            var price = sizes[^1];
            if (sizes.Length == hiddenLayers + 1)
            {
                if (price * outputs == left)
                    found.Add([.. sizes, outputs]);
                return;
            }
            for (var width = 1; price * width <= left; width++)
                Extend([.. sizes, width], left - price * width);
        }
    }
}

public static class InIntArithmetic
{
    public static long CountParameters(int[] layers)
    {
        int count = 0;
        for (var i = 1; i < layers.Length; i++)
            count += layers[i - 1] * layers[i];
        return count;
    }
}
