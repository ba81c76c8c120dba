/*
Rows and columns of the weights are exchanged

**What the outputs show.** All lines of your ledger are right except those of the weights: they have as many rows as the layer has inputs.

**Why it happens.** Where a batch is multiplied as X·W, the weights are stored as `[in, out]`, and many texts do so. Here they are `[out, in]`: one
row per unit, as in z = W x + b, and a batch is multiplied with the transpose.

**A question.** `W1[i, j]` multiplies input `j` on its way to unit `i`. Up to which number does `i` run in 2-8-1?
*/
public static class Solution
{
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", batch, layers[0]) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l - 1], layers[l]));
            ledger.Add(($"b{l}", 1, layers[l]));
            ledger.Add(($"Z{l}", batch, layers[l]));
            ledger.Add(($"A{l}", batch, layers[l]));
        }
        return [.. ledger];
    }
}
