namespace MlpLabs.Protocol.Values;

/// <summary>How many bytes a shape takes.</summary>
internal static class FixedSize
{
    /// <summary>Bytes of one scalar, or 0 when they depend on the value.</summary>
    public static int Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Double or ScalarKind.Int64 => 8,
        ScalarKind.Int32 => 4,
        ScalarKind.Boolean => 1,
        _ => 0,
    };

    /// <summary>The fewest bytes a value of the shape is written in; a reader allocates only for elements that can be there.</summary>
    public static int Least(ValueShape shape) => shape switch
    {
        ScalarShape scalar => Math.Max(1, Of(scalar.Kind)),
        TupleShape tuple => Sum(tuple),
        _ => 1,
    };

    static int Sum(TupleShape tuple)
    {
        var sum = 0;
        for (var i = 0; i < tuple.Fields.Count; i++)
            sum += Least(tuple.Fields[i].Shape);
        return sum;
    }
}
