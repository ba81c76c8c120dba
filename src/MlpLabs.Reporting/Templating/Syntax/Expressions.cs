using MlpLabs.Reporting.Templating.Evaluation;

namespace MlpLabs.Reporting.Templating.Syntax;

/// <summary>A part of a template that has a value.</summary>
/// <remarks>
/// Each kind names the method of the evaluator that is for it: a page reads thousands of expressions, and asking one kind after the other costs
/// more than most of them do.
/// </remarks>
internal abstract record Expression(Position At)
{
    /// <summary>The value; a function stays a function.</summary>
    public abstract object? ReadBy(Evaluator evaluator);

    /// <summary>Writes the value to the page.</summary>
    public virtual void WriteBy(Evaluator evaluator) => evaluator.WriteValue(this);
}

/// <summary>A number, a text, true, false or null.</summary>
internal sealed record Literal(Position At, object? Value) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary>A text with expressions inside: <c>$"{a} of {b}"</c>.</summary>
internal sealed record InterpolatedText(Position At, IReadOnlyList<Expression> Parts) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary>A global variable: one of the model, of the template, or a builtin.</summary>
internal sealed record Variable(Position At, string Name) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary>A local variable <c>$name</c>; the name is kept with its <c>$</c>.</summary>
internal sealed record LocalVariable(Position At, string Name) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary>The arguments <c>$</c> of the function or the included template.</summary>
internal sealed record Arguments(Position At) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary>The block <c>$$</c> that "wrap" passed.</summary>
internal sealed record BlockDelegate(Position At) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);

    public override void WriteBy(Evaluator evaluator) => evaluator.Write(this);
}

/// <summary>The object whose members are the variables here.</summary>
internal sealed record This(Position At) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary>The empty object.</summary>
internal sealed record Empty(Position At) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary><c>target.name</c>; with <paramref name="NullSafe"/> <c>target?.name</c>, which is null when the target is.</summary>
internal sealed record Member(Position At, Expression Target, string Name, bool NullSafe) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary><c>target.empty?</c>.</summary>
internal sealed record IsEmpty(Position At, Expression Target) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary><c>target[index]</c>.</summary>
internal sealed record Element(Position At, Expression Target, Expression Index) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

internal sealed record Unary(Position At, TokenKind Operator, Expression Operand) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

internal sealed record Binary(Position At, TokenKind Operator, Expression Left, Expression Right) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record Conditional(Position At, Expression Condition, Expression Then, Expression Otherwise) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary>A call with arguments, <c>f a b name: c</c> or <c>f(a, b)</c>.</summary>
internal sealed record Call(Position At, Expression Target, Argument[] Arguments) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);

    public override void WriteBy(Evaluator evaluator) => evaluator.Write(this);
}

/// <summary>An argument; with a name when it was passed as <c>name: value</c>.</summary>
internal sealed record Argument(Position At, string? Name, Expression Value);

/// <summary><c>from | to</c>: the value becomes the first argument of the call.</summary>
internal sealed record Pipe(Position At, Expression From, Call To) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

internal sealed record ArrayLiteral(Position At, IReadOnlyList<Expression> Items) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

internal sealed record ObjectLiteral(Position At, IReadOnlyList<KeyValuePair<string, Expression>> Members) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}

/// <summary><c>do … end</c>.</summary>
internal sealed record AnonymousFunction(Position At, FunctionDefinition Definition) : Expression(At)
{
    public override object? ReadBy(Evaluator evaluator) => evaluator.Read(this);
}
