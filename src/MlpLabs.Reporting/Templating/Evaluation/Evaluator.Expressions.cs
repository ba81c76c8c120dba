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
        Read(expression) is var value && value is TemplateFunction function && expression is Variable or LocalVariable or Member or Element
            ? Invoke(function, [], expression.At)
            : value;

    object? Read(Expression expression) => expression switch
    {
        Literal literal => literal.Value,
        InterpolatedText text => string.Concat(text.Parts.Select(p => Values.ToText(Evaluate(p)))),
        Variable variable => Lookup(variable.Name, variable.At),
        LocalVariable local => _locals.Variables.TryGetValue(local.Name, out var value) ? value : throw Fault(local.At, TemplateTexts.UnknownLocal(local.Name)),
        Arguments => _locals.Arguments,
        BlockDelegate block => throw Fault(block.At, TemplateTexts.NoBlock),
        This => _frames.Last(f => f.Kind != FrameKind.Loop).Members,
        Empty => EmptyObject.Value,
        Member { NullSafe: true } member => Evaluate(member.Target) is { } target ? ReadMember(target, Describe(member.Target), member.Name, member.At) : null,
        Member member => ReadMember(Evaluate(member.Target), Describe(member.Target), member.Name, member.At),
        IsEmpty empty => Values.IsEmpty(Evaluate(empty.Target)),
        Element element => ReadElement(element),
        Unary unary => EvaluateUnary(unary),
        Binary binary => EvaluateBinary(binary),
        Conditional c => Evaluate(Values.IsTrue(Evaluate(c.Condition)) ? c.Then : c.Otherwise),
        Call call => Invoke(call, []),
        Pipe pipe => Invoke(pipe.To, [Evaluate(pipe.From)]),
        ArrayLiteral array => array.Items.Select(Evaluate).ToList(),
        ObjectLiteral literal => BuildObject(literal),
        AnonymousFunction f => new UserFunction(_template, f.Definition),
        _ => throw new InvalidOperationException($"No value for {expression.GetType().Name}."),
    };

    TemplateObject BuildObject(ObjectLiteral literal)
    {
        var o = TemplateObject.ForTemplate();
        foreach (var (name, value) in literal.Members)
            o[name] = Evaluate(value);
        return o;
    }

    /// <summary>A member of an object, an argument by name, or the size of a text or an array.</summary>
    public object? ReadMember(object? target, string owner, string name, Position at)
    {
        switch (target)
        {
            case null:
                throw Fault(at, TemplateTexts.MemberOfNull(name, owner));
            case TemplateObject o:
                return o.TryGet(name, out var value)
                    ? value
                    : throw Fault(at, TemplateTexts.UnknownMember(name, owner, o.Names, NearestName.Of(name, o.Names)));
            case string text when name == "size":
                return (long)text.Length;
            case ArgumentList arguments when name != "size":
                return arguments[name];
            case IEnumerable<object?> items when name == "size":
                return (long)items.Count();
            default:
                var members = target is string or IEnumerable<object?> ? new[] { "size" } : [];
                throw Fault(at, TemplateTexts.UnknownMember(name, $"{owner}, {Values.TypeOf(target)},", members, NearestName.Of(name, members)));
        }
    }

    object? ReadElement(Element element)
    {
        var target = Evaluate(element.Target);
        var index = Evaluate(element.Index);
        var owner = Describe(element.Target);
        if (target is null)
            throw Fault(element.At, TemplateTexts.IndexOfNull(owner));
        if (target is ArgumentList arguments && index is long place)
            return arguments[(int)Math.Clamp(place < 0 ? arguments.Count + place : place, int.MinValue, int.MaxValue)];
        if (index is string name && target is TemplateObject or ArgumentList)
            return ReadMember(target, owner, name, element.At);
        if (index is not long i || target is not (string or IEnumerable<object?>))
            throw Fault(element.At, TemplateTexts.NotIndexable(owner, Values.TypeOf(target)));
        var items = target is string text ? [.. text.Select(c => (object?)c.ToString())] : Values.ToList(target)!;
        var at = i < 0 ? items.Count + i : i;
        return at >= 0 && at < items.Count ? items[(int)at] : throw Fault(element.At, TemplateTexts.IndexOutOfRange(owner, i, items.Count));
    }

    object? EvaluateUnary(Unary unary)
    {
        if (unary.Operator == TokenKind.At)
            return Read(unary.Operand);
        var value = Evaluate(unary.Operand);
        return (unary.Operator, value) switch
        {
            (TokenKind.Not, _) => !Values.IsTrue(value),
            (_, null) => null,
            (TokenKind.Minus, long i) when i != long.MinValue => -i,
            (TokenKind.Minus, double d) => -d,
            (TokenKind.Minus, decimal d) => -d,
            (TokenKind.Plus, long or double or decimal) => value,
            _ => throw Fault(unary.At, TemplateTexts.WrongOperand(unary.Operator switch { TokenKind.Minus => "-", TokenKind.Plus => "+", _ => "^" }, Values.TypeOf(value))),
        };
    }

    object? EvaluateBinary(Binary binary)
    {
        var left = Evaluate(binary.Left);
        return binary.Operator switch
        {
            TokenKind.And => Values.IsTrue(left) && Values.IsTrue(Evaluate(binary.Right)),
            TokenKind.Or => Values.IsTrue(left) || Values.IsTrue(Evaluate(binary.Right)),
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
