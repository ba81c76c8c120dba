/*
The budget is taken as an upper limit

**What the outputs show.** Your answer contains all networks of the right size, and many more that need fewer parameters than the budget.

**Why it happens.** In everyday life one keeps within a budget. Here networks of *equal* size are to be compared, so that the one with more
parameters has no advantage: exactly `budget`, no more and no less.

**A question.** How many of the budget's parameters may be left over in the end, and where does your search ask for that?
*/
public static class Solution
{
    public static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
    {
        var found = new List<int[]>();
        Extend([inputs], budget);
        return [.. found];

        void Extend(int[] sizes, int left)
        {
            var price = sizes[^1] + 1;
            if (sizes.Length == hiddenLayers + 1)
            {
                if (price * outputs <= left)
                    found.Add([.. sizes, outputs]);
                return;
            }
            for (var width = 1; price * width <= left; width++)
                Extend([.. sizes, width], left - price * width);
        }
    }
}
