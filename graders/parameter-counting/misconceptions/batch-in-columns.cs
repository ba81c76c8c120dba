/*
The examples stand in columns

**What the outputs show.** Where the batch occurs, in X, Z or A, your rows and columns have changed places: one column per example.

**Why it happens.** In mathematics a vector is a column, and some courses put the examples side by side accordingly. Here, as in most libraries, every
example is a *row*: it is the first index that counts the examples.

**A question.** In your ledger, how many rows has the table of a batch with 32 examples, and where in it does the first example stand?
*/
public static class Solution
{
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", layers[0], batch) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l], layers[l - 1]));
            ledger.Add(($"b{l}", 1, layers[l]));
            ledger.Add(($"Z{l}", layers[l], batch));
            ledger.Add(($"A{l}", layers[l], batch));
        }
        return [.. ledger];
    }
}

public static class BiasAsAColumn
{
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", layers[0], batch) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l], layers[l - 1]));
            ledger.Add(($"b{l}", layers[l], 1));
            ledger.Add(($"Z{l}", layers[l], batch));
            ledger.Add(($"A{l}", layers[l], batch));
        }
        return [.. ledger];
    }
}

public static class NotTheInput
{
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", batch, layers[0]) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l], layers[l - 1]));
            ledger.Add(($"b{l}", 1, layers[l]));
            ledger.Add(($"Z{l}", layers[l], batch));
            ledger.Add(($"A{l}", layers[l], batch));
        }
        return [.. ledger];
    }
}

public static class NotTheInputBiasAsAColumn
{
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", batch, layers[0]) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l], layers[l - 1]));
            ledger.Add(($"b{l}", layers[l], 1));
            ledger.Add(($"Z{l}", layers[l], batch));
            ledger.Add(($"A{l}", layers[l], batch));
        }
        return [.. ledger];
    }
}

public static class TheInputOnly
{
    public static (string name, int rows, int columns)[] ShapeLedger(int batch, int[] layers)
    {
        var ledger = new List<(string name, int rows, int columns)> { ("X", layers[0], batch) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l], layers[l - 1]));
            ledger.Add(($"b{l}", 1, layers[l]));
            ledger.Add(($"Z{l}", batch, layers[l]));
            ledger.Add(($"A{l}", batch, layers[l]));
        }
        return [.. ledger];
    }
}
