namespace MlpLabs.Protocol.Values;

/// <summary>Reads C#'s notation of a type: a scalar keyword or a tuple in parentheses, then array ranks.</summary>
internal static class ShapeNotation
{
    const int MaxDepth = 8;

    public static ValueShape? Parse(string notation)
    {
        var at = 0;
        var shape = ReadShape(notation, ref at, 0);
        SkipSpaces(notation, ref at);
        return at == notation.Length ? shape : null;
    }

    static ValueShape? ReadShape(string text, ref int at, int depth)
    {
        if (depth > MaxDepth)
            return null;
        SkipSpaces(text, ref at);
        ValueShape? inner = at < text.Length && text[at] == '(' ? ReadTuple(text, ref at, depth) : ReadScalar(text, ref at);
        if (inner is null)
            return null;

        var ranks = new List<int>();
        while (at < text.Length && text[at] == '[')
        {
            var rank = 1;
            for (at++; at < text.Length && text[at] == ','; at++)
                rank++;
            if (at >= text.Length || text[at++] != ']' || rank > 3 || ranks.Count >= MaxDepth)
                return null;
            ranks.Add(rank);
        }
        for (var i = ranks.Count - 1; i >= 0; i--)
            inner = new ArrayShape(inner, ranks[i]);
        return inner;
    }

    static ScalarShape? ReadScalar(string text, ref int at) =>
        ScalarKinds.FromKeyword(ReadName(text, ref at)) is { } kind ? new ScalarShape(kind) : null;

    static TupleShape? ReadTuple(string text, ref int at, int depth)
    {
        var fields = new List<TupleField>();
        do
        {
            at++;
            if (ReadShape(text, ref at, depth + 1) is not { } shape)
                return null;
            SkipSpaces(text, ref at);
            var name = ReadName(text, ref at);
            fields.Add(new TupleField(name.Length > 0 ? name : null, shape));
            SkipSpaces(text, ref at);
        }
        while (at < text.Length && text[at] == ',');
        return at < text.Length && text[at++] == ')' && fields.Count is >= 2 and <= TupleShape.MaxFields
            ? new TupleShape(fields)
            : null;
    }

    static string ReadName(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return text[start..at];
    }

    static void SkipSpaces(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }
}
