namespace MlpLabs.Protocol.Values;

/// <summary>From .NET types to shapes and back.</summary>
internal static class TypeShapes
{
    public static ValueShape? Read(Type type, IReadOnlyList<string?>? names, ref int next)
    {
        if (ScalarKinds.FromType(type) is { } kind)
            return new ScalarShape(kind);
        if (type.IsArray)
            return Read(type.GetElementType()!, names, ref next) is { } element
                ? new ArrayShape(element, type.GetArrayRank())
                : null;
        if (!IsTuple(type))
            return null;

        // The compiler lists the names of a tuple's own elements before those of tuples inside it.
        var elements = type.GetGenericArguments();
        var first = next;
        next += elements.Length;
        var fields = new List<TupleField>();
        for (var i = 0; i < elements.Length; i++)
        {
            if (Read(elements[i], names, ref next) is not { } shape)
                return null;
            fields.Add(new TupleField(names is not null && first + i < names.Count ? names[first + i] : null, shape));
        }
        return new TupleShape(fields);
    }

    public static Type TupleType(Type[] elements) => TupleDefinition(elements.Length)?.MakeGenericType(elements)
        ?? throw new ArgumentException($"A tuple of {elements.Length} elements cannot cross; use 2 to {TupleShape.MaxFields}.");

    public static bool IsTuple(Type type) =>
        type.IsValueType && type.IsGenericType && type.GetGenericTypeDefinition() == TupleDefinition(type.GetGenericArguments().Length);

    static Type? TupleDefinition(int elements) => elements switch
    {
        2 => typeof(ValueTuple<,>),
        3 => typeof(ValueTuple<,,>),
        4 => typeof(ValueTuple<,,,>),
        5 => typeof(ValueTuple<,,,,>),
        6 => typeof(ValueTuple<,,,,,>),
        7 => typeof(ValueTuple<,,,,,,>),
        _ => null,
    };
}
