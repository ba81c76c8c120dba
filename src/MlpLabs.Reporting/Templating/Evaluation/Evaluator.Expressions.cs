using System.Text;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting.Templating.Functions;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>What expressions are worth.</summary>
internal sealed partial class Evaluator
{
    // A function that is named without arguments is called, unless @ stands before it.
    object? Evaluate(Expression expression) =>
        expression.ReadBy(this) is var value && value is TemplateFunction function && expression is Variable or LocalVariable or Member or Element
            ? Invoke(function, [], expression.At)
            : value;

    public object? Read(Variable variable) => Lookup(variable.Name, variable.At);

    public object? Read(Literal literal) => literal.Value;

    public object? Read(Arguments _) => _locals.Arguments;

    public object? Read(LocalVariable local) =>
        _locals.TryGet(local.Name, out var value) ? value : throw Fault(local.At, TemplateTexts.UnknownLocal(local.Name));

    public object? Read(InterpolatedText text) => string.Concat(text.Parts.Select(p => Values.ToText(Evaluate(p))));

    public object? Read(BlockDelegate block) => throw Fault(block.At, TemplateTexts.NoBlock);

    public object? Read(This _)
    {
        var frame = _frame;
        while (frame.Kind == FrameKind.Loop)
            frame = frame.Below!;
        return frame.Members;
    }

    public object? Read(Empty _) => EmptyObject.Value;

    public object? Read(IsEmpty empty) => Values.IsEmpty(Evaluate(empty.Target));

    public object? Read(Conditional c) => Evaluate(Values.IsTrue(Evaluate(c.Condition)) ? c.Then : c.Otherwise);

    public object? Read(Call call) => Invoke(call, []);

    public object? Read(Pipe pipe) => Invoke(pipe.To, [Evaluate(pipe.From)]);

    public object? Read(ArrayLiteral array) => array.Items.Select(Evaluate).ToList();

    public object? Read(AnonymousFunction f) => new UserFunction(_template, f.Definition);

    public object? Read(ObjectLiteral literal)
    {
        var o = TemplateObject.ForTemplate();
        foreach (var (name, value) in literal.Members)
            o[name] = Evaluate(value);
        return o;
    }

    public object? Read(Member member)
    {
        var target = Evaluate(member.Target);
        return target is null && member.NullSafe ? null : ReadMember(target, member.Target, member.Name, member.At);
    }

    /// <summary>A member of an object, an argument by name, or the size of a text or an array.</summary>
    /// <param name="owner">The expression whose value the target is; null for an element of an array that a function goes through.</param>
    public object? ReadMember(object? target, Expression? owner, string name, Position at)
    {
        switch (target)
        {
            case TemplateObject o when o.TryGet(name, out var value):
                return value;
            case ArgumentList arguments when name != "size":
                return arguments[name];
            case object?[] array when name == "size":
                return Boxed.Of(array.Length);
            case string text when name == "size":
                return Boxed.Of(text.Length);
            case IEnumerable<object?> items when name == "size":
                return Boxed.Of(items.Count());
            default:
                throw NoMember(target, owner is null ? "An element" : Describe(owner), name, at);
        }
    }

    TemplateFault NoMember(object? target, string owner, string name, Position at)
    {
        if (target is null)
            return Fault(at, TemplateTexts.MemberOfNull(name, owner));
        if (target is TemplateObject o)
            return Fault(at, TemplateTexts.UnknownMember(name, owner, o.Names, NearestName.Of(name, o.Names)));
        var members = target is string or IEnumerable<object?> ? new[] { "size" } : [];
        return Fault(at, TemplateTexts.UnknownMember(name, $"{owner}, {Values.TypeOf(target)},", members, NearestName.Of(name, members)));
    }

    public object? Read(Element element)
    {
        var target = Evaluate(element.Target);
        var index = Evaluate(element.Index);
        if (target is null)
            throw Fault(element.At, TemplateTexts.IndexOfNull(Describe(element.Target)));
        if (target is ArgumentList arguments && index is long place)
            return arguments[(int)Math.Clamp(place < 0 ? arguments.Count + place : place, int.MinValue, int.MaxValue)];
        if (index is string name && target is TemplateObject or ArgumentList)
            return ReadMember(target, element.Target, name, element.At);
        if (index is not long i || target is not (string or IEnumerable<object?>))
            throw Fault(element.At, TemplateTexts.NotIndexable(Describe(element.Target), Values.TypeOf(target)));
        var items = target is string text ? [.. text.Select(c => (object?)c.ToString())] : Values.ToList(target)!;
        var at = i < 0 ? items.Count + i : i;
        return at >= 0 && at < items.Count ? items[(int)at] : throw Fault(element.At, TemplateTexts.IndexOutOfRange(Describe(element.Target), i, items.Count));
    }

    public object? Read(Unary unary)
    {
        if (unary.Operator == TokenKind.At)
            return unary.Operand.ReadBy(this);
        var value = Evaluate(unary.Operand);
        return (unary.Operator, value) switch
        {
            (TokenKind.Not, _) => Boxed.Of(!Values.IsTrue(value)),
            (_, null) => null,
            (TokenKind.Minus, long i) when i != long.MinValue => -i,
            (TokenKind.Minus, double d) => -d,
            (TokenKind.Minus, decimal d) => -d,
            (TokenKind.Plus, long or double or decimal) => value,
            _ => throw Fault(unary.At, TemplateTexts.WrongOperand(unary.Operator switch { TokenKind.Minus => "-", TokenKind.Plus => "+", _ => "^" }, Values.TypeOf(value))),
        };
    }

    public object? Read(Binary binary)
    {
        var left = Evaluate(binary.Left);
        return binary.Operator switch
        {
            TokenKind.And => Boxed.Of(Values.IsTrue(left) && Values.IsTrue(Evaluate(binary.Right))),
            TokenKind.Or => Boxed.Of(Values.IsTrue(left) || Values.IsTrue(Evaluate(binary.Right))),
            TokenKind.DoubleQuestion => left ?? Evaluate(binary.Right),
            TokenKind.QuestionNot => left is null ? null : Evaluate(binary.Right),
            _ => Operate(binary.Operator, left, Evaluate(binary.Right), binary.At),
        };
    }

    public object? Operate(TokenKind op, object? left, object? right, Position at) =>
        Operators.TryOperate(op, left, right, out var result, out var mistake) ? result : throw Fault(at, mistake);

    // The expression as its author would call it in a sentence.
    static string Describe(Expression expression)
    {
        var path = new StringBuilder();
        return TryDescribe(expression, path) ? $"\"{path}\"" : "The value";
    }

    static bool TryDescribe(Expression expression, StringBuilder path)
    {
        switch (expression)
        {
            case Variable variable:
                path.Append(variable.Name);
                return true;
            case LocalVariable local:
                path.Append(local.Name);
                return true;
            case Arguments:
                path.Append('$');
                return true;
            case This:
                path.Append("this");
                return true;
            case Member member when TryDescribe(member.Target, path):
                path.Append('.').Append(member.Name);
                return true;
            case Element { Target: Arguments, Index: Literal { Value: long i } }:
                path.Append('$').Append(i);
                return true;
            case Element element when TryDescribe(element.Target, path):
                path.Append("[…]");
                return true;
            default:
                return false;
        }
    }
}
