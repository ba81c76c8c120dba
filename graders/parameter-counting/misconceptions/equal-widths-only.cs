/*
All hidden layers are equally wide

**What the outputs show.** Your answer contains only networks whose hidden layers all have the same number of units. With one hidden layer nothing is
missing.

**Why it happens.** Many drawings and many libraries' examples use one width throughout, and a search over one width is a single loop. But 2-5-3-1 has
37 parameters just as 2-4-4-1 has.

**A question.** With two hidden layers, how many numbers can be chosen freely, and over how many of them does your search run?
*/
public static class Solution
{
    public static int[][] Architectures(int inputs, int outputs, int hiddenLayers, int budget)
    {
        var found = new List<int[]>();
        for (var width = 1; width <= budget; width++)
        {
            int[] sizes = [inputs, .. Enumerable.Repeat(width, hiddenLayers), outputs];
            if (sizes.Zip(sizes.Skip(1), (from, to) => (from + 1L) * to).Sum() == budget)
                found.Add(sizes);
        }
        return [.. found];
    }
}
