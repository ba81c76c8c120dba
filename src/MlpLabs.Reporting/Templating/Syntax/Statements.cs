using MlpLabs.Reporting.Templating.Evaluation;

namespace MlpLabs.Reporting.Templating.Syntax;

/// <summary>A part of a template that does something.</summary>
/// <remarks>Each kind names the method of the evaluator that is for it, as an <see cref="Expression"/> does.</remarks>
internal abstract record Statement(Position At)
{
    public abstract void RunBy(Evaluator evaluator);
}

/// <summary>Statements in order.</summary>
internal sealed record Block(Statement[] Statements);

/// <summary>Text between code blocks, written as it stands.</summary>
internal sealed record Text(Position At, string Value) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary>An expression whose value is written.</summary>
internal sealed record Output(Position At, Expression Value) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary><c>target = value</c>, or with an operator <c>target += value</c>.</summary>
internal sealed record Assignment(Position At, Expression Target, TokenKind? Operator, Expression Value) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary>The first branch whose condition holds; an else has no condition.</summary>
internal sealed record If(Position At, Branch[] Branches) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

internal sealed record Branch(Expression? Condition, Block Body);

/// <summary><c>for variable in items offset: n limit: n reversed</c>; the else branch runs when there are no items.</summary>
internal sealed record For(
    Position At, Expression Variable, Expression Items, Expression? Offset, Expression? Limit, bool Reversed, Block Body, Block? Otherwise)
    : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

internal sealed record While(Position At, Expression Condition, Block Body) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary><c>case value</c> with branches; the branch without matches is the else.</summary>
internal sealed record Case(Position At, Expression Value, When[] Branches) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

internal sealed record When(Expression[]? Matches, Block Body);

internal sealed record Break(Position At) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

internal sealed record Continue(Position At) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary>Stores what its body writes.</summary>
internal sealed record Capture(Position At, Expression Target, Block Body) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary>Makes an object's members the variables of its body.</summary>
internal sealed record With(Position At, Expression Target, Block Body) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary>Calls a function that writes the body wherever it says <c>$$</c>.</summary>
internal sealed record Wrap(Position At, Expression Target, Argument[] Arguments, Block Body) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary>Ends the function or the template.</summary>
internal sealed record Return(Position At, Expression? Value) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <summary>A function; <paramref name="Parameters"/> is null for one that reads its arguments from <c>$</c>.</summary>
internal sealed record FunctionDefinition(Position At, string? Name, Parameter[]? Parameters, Block Body) : Statement(At)
{
    public override void RunBy(Evaluator evaluator) => evaluator.Execute(this);
}

/// <param name="Default">The value when no argument is passed; null when one is required.</param>
/// <param name="TakesRest">Whether it takes all remaining arguments as an array.</param>
internal sealed record Parameter(string Name, Expression? Default, bool TakesRest);
