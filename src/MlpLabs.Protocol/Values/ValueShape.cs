using System.Runtime.CompilerServices;

namespace MlpLabs.Protocol.Values;

/// <summary>The type of a value that crosses a process border: a scalar, an array of any rank, or a tuple with names.</summary>
/// <remarks>
/// Student signatures use nothing else, so host, compile host and worker need no knowledge of each other's types.
/// The notation is C#'s own: <c>double[][,]</c>, <c>(double[] z1, double yHat)</c>.
/// </remarks>
public abstract record ValueShape
{
    /// <summary>The .NET type that holds such a value.</summary>
    public abstract Type ClrType { get; }

    /// <summary>The shape as C# writes it, with the names of tuple elements.</summary>
    public sealed override string ToString() => Write(withNames: true);

    /// <summary>The shape as C# writes it, without names: equal exactly when two signatures agree.</summary>
    public string Notation => Write(withNames: false);

    /// <summary>Whether a value of this shape can be changed by whoever it is handed to.</summary>
    public bool HoldsArray => this switch
    {
        ArrayShape => true,
        TupleShape tuple => tuple.HoldsArrayInside(),
        _ => false,
    };

    internal abstract string Write(bool withNames);

    /// <summary>The shape of a .NET type, or null when the type holds something that must not cross.</summary>
    /// <param name="type">A scalar, an array or a value tuple.</param>
    /// <param name="tupleNames">The names of all tuple elements in the order of
    /// <see cref="TupleElementNamesAttribute"/>, or null when there are none.</param>
    public static ValueShape? FromType(Type type, IReadOnlyList<string?>? tupleNames = null)
    {
        var next = 0;
        return TypeShapes.Read(type, tupleNames, ref next);
    }

    /// <summary>Reads the notation of <see cref="ToString"/>, with or without names; null when it is not one.</summary>
    public static ValueShape? Parse(string notation) => ShapeNotation.Parse(notation);
}

/// <summary>One number, truth value or text.</summary>
public sealed record ScalarShape(ScalarKind Kind) : ValueShape
{
    public override Type ClrType => ScalarKinds.ClrType(Kind);

    internal override string Write(bool withNames) => ScalarKinds.Keyword(Kind);
}

/// <summary>An array; <c>double[][,]</c> is an array of rank 1 whose elements are arrays of rank 2.</summary>
public sealed record ArrayShape(ValueShape Element, int Rank) : ValueShape
{
    public override Type ClrType => Rank == 1 ? Element.ClrType.MakeArrayType() : Element.ClrType.MakeArrayType(Rank);

    internal override string Write(bool withNames)
    {
        // C# writes the outermost rank first, directly behind the innermost element.
        var ranks = "";
        ValueShape inner = this;
        while (inner is ArrayShape array)
        {
            ranks += array.Rank switch { 1 => "[]", 2 => "[,]", _ => "[" + new string(',', array.Rank - 1) + "]" };
            inner = array.Element;
        }
        return inner.Write(withNames) + ranks;
    }
}

/// <summary>A value tuple of two to seven elements; an element's name may be missing.</summary>
public sealed record TupleShape(IReadOnlyList<TupleField> Fields) : ValueShape
{
    public const int MaxFields = 7;

    public override Type ClrType
    {
        get
        {
            var elements = new Type[Fields.Count];
            for (var i = 0; i < elements.Length; i++)
                elements[i] = Fields[i].Shape.ClrType;
            return TypeShapes.TupleType(elements);
        }
    }

    internal bool HoldsArrayInside()
    {
        for (var i = 0; i < Fields.Count; i++)
            if (Fields[i].Shape.HoldsArray)
                return true;
        return false;
    }

    internal override string Write(bool withNames)
    {
        var text = "(";
        for (var i = 0; i < Fields.Count; i++)
        {
            text += (i == 0 ? "" : ", ") + Fields[i].Shape.Write(withNames);
            if (withNames && Fields[i].Name is { } name)
                text += " " + name;
        }
        return text + ")";
    }

    public bool Equals(TupleShape? other) => other is not null && Fields.SequenceEqual(other.Fields);

    public override int GetHashCode() => Fields.Count;
}

public sealed record TupleField(string? Name, ValueShape Shape);
