namespace MlpLabs.Reporting.Templating.Syntax;

/// <summary>A part of a template that does something.</summary>
internal abstract record Statement(Position At);

/// <summary>Statements in order.</summary>
internal sealed record Block(IReadOnlyList<Statement> Statements);

/// <summary>Text between code blocks, written as it stands.</summary>
internal sealed record Text(Position At, string Value) : Statement(At);

/// <summary>An expression whose value is written.</summary>
internal sealed record Output(Position At, Expression Value) : Statement(At);

/// <summary><c>target = value</c>, or with an operator <c>target += value</c>.</summary>
internal sealed record Assignment(Position At, Expression Target, TokenKind? Operator, Expression Value) : Statement(At);

/// <summary>The first branch whose condition holds; an else has no condition.</summary>
internal sealed record If(Position At, IReadOnlyList<Branch> Branches) : Statement(At);

internal sealed record Branch(Expression? Condition, Block Body);

/// <summary><c>for variable in items offset: n limit: n reversed</c>; the else branch runs when there are no items.</summary>
internal sealed record For(
    Position At, Expression Variable, Expression Items, Expression? Offset, Expression? Limit, bool Reversed, Block Body, Block? Otherwise)
    : Statement(At);

internal sealed record While(Position At, Expression Condition, Block Body) : Statement(At);

/// <summary><c>case value</c> with branches; the branch without matches is the else.</summary>
internal sealed record Case(Position At, Expression Value, IReadOnlyList<When> Branches) : Statement(At);

internal sealed record When(IReadOnlyList<Expression>? Matches, Block Body);

internal sealed record Break(Position At) : Statement(At);

internal sealed record Continue(Position At) : Statement(At);

/// <summary>Stores what its body writes.</summary>
internal sealed record Capture(Position At, Expression Target, Block Body) : Statement(At);

/// <summary>Makes an object's members the variables of its body.</summary>
internal sealed record With(Position At, Expression Target, Block Body) : Statement(At);

/// <summary>Calls a function that writes the body wherever it says <c>$$</c>.</summary>
internal sealed record Wrap(Position At, Expression Target, IReadOnlyList<Argument> Arguments, Block Body) : Statement(At);

/// <summary>Ends the function or the template.</summary>
internal sealed record Return(Position At, Expression? Value) : Statement(At);

/// <summary>A function; <paramref name="Parameters"/> is null for one that reads its arguments from <c>$</c>.</summary>
internal sealed record FunctionDefinition(Position At, string? Name, IReadOnlyList<Parameter>? Parameters, Block Body) : Statement(At);

/// <param name="Default">The value when no argument is passed; null when one is required.</param>
/// <param name="TakesRest">Whether it takes all remaining arguments as an array.</param>
internal sealed record Parameter(string Name, Expression? Default, bool TakesRest);
