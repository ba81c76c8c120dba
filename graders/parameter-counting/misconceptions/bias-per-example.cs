/*
Every example has a bias of its own

**What the outputs show.** Your biases have as many rows as the batch has examples. With a batch of one nothing can be seen of it.

**Why it happens.** When b is added to a whole table Z, it has to be repeated for each row, and then it looks like a table of the same size. But the
ledger lists what is *stored*. The parameters of a network must not depend on how many examples happen to be shown to it at once.

**A question.** A network is trained with batches of 32 and later asked about a single example. Which bias should it use then?
*/
public static class Solution
{
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", batch, layers[0]) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l], layers[l - 1]));
            ledger.Add(($"b{l}", batch, layers[l]));
            ledger.Add(($"Z{l}", batch, layers[l]));
            ledger.Add(($"A{l}", batch, layers[l]));
        }
        return [.. ledger];
    }
}
