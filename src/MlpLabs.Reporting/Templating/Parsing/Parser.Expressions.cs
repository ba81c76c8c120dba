using System.Globalization;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Parsing;

/// <summary>The expressions. A call without parentheses takes whole binary expressions as arguments, as in Scriban.</summary>
internal sealed partial class Parser
{
    const int PrecedenceOfOr = 30;
    const int PrecedenceOfUnary = 200;

    static int PrecedenceOf(TokenKind kind) => kind switch
    {
        TokenKind.DoubleQuestion or TokenKind.QuestionNot => 20,
        TokenKind.Or => PrecedenceOfOr,
        TokenKind.And => 40,
        TokenKind.DoubleEqual or TokenKind.NotEqual => 70,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 80,
        TokenKind.Plus or TokenKind.Minus => 100,
        TokenKind.Asterisk or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent => 110,
        TokenKind.DoubleDot or TokenKind.DoubleDotLess => 130,
        _ => 0,
    };

    /// <summary>A condition or a chain of pipes: the loosest binding.</summary>
    /// <param name="stopAtName">Whether a name after the value belongs to the statement, as in <c>for x in xs limit: 3</c>.</param>
    Expression ParseExpression(bool stopAtName = false)
    {
        Enter();
        var value = ParseBinary(0, inCall: false, stopAtName);
        if (Is(TokenKind.Question))
        {
            var at = Take().At;
            _namedArgumentsOff++;
            var then = ParseExpression();
            _namedArgumentsOff--;
            Expect(TokenKind.Colon, "\":\": <condition> ? <value> : <value>");
            value = new Conditional(at, value, then, ParseExpression(stopAtName));
        }
        while (Is(TokenKind.Pipe))
        {
            var at = Take().At;
            _newLinesAllowed++;
            _ = Current;
            _newLinesAllowed--;
            value = ParseBinary(0, inCall: false, stopAtName) switch
            {
                Call call => new Pipe(at, value, call),
                var target and (Variable or LocalVariable or Member or Element or AnonymousFunction) => new Pipe(at, value, new Call(target.At, target, [])),
                _ => throw Fault(at, TemplateTexts.PipeNeedsFunction),
            };
        }
        Leave();
        return value;
    }

    // Operators that bind more tightly than "least"; a name or literal behind an operand makes it a call.
    Expression ParseBinary(int least, bool inCall, bool stopAtName = false)
    {
        Enter();
        var left = ParseUnary();
        while (PrecedenceOf(Current.Kind) is var precedence && precedence > least)
        {
            var op = Take();
            if (!IsStartOfExpression())
                throw Unexpected($"an expression to the right of \"{op.Text}\"");
            left = new Binary(op.At, op.Kind, left, ParseBinary(precedence, inCall));
        }
        if (!inCall && IsStartOfArgument(stopAtName))
            left = new Call(left.At, left, ParseArguments(least, stopAtName));
        Leave();
        return left;
    }

    Argument[] ParseArguments(int least, bool stopAtName)
    {
        var arguments = new List<Argument>();
        while (IsStartOfArgument(stopAtName))
            AddArgument(arguments, isNamed => isNamed ? ParsePostfix() : ParseBinary(least, inCall: true));
        return [.. arguments];
    }

    void AddArgument(List<Argument> arguments, Func<bool, Expression> parse)
    {
        var at = Current.At;
        string? name = null;
        if (Is(TokenKind.Identifier) && Next.Kind == TokenKind.Colon && _namedArgumentsOff == 0)
        {
            name = Take().Text;
            Take();
        }
        else if (arguments.Count > 0 && arguments[^1].Name is not null)
            throw Fault(at, TemplateTexts.PositionalAfterNamed);
        arguments.Add(new(at, name, parse(name is not null)));
    }

    // "f -1" is a difference and no call, as in Scriban: a sign that could be an operator is one.
    bool IsStartOfArgument(bool stopAtName) =>
        IsStartOfExpression() && PrecedenceOf(Current.Kind) == 0 && !(stopAtName && Is(TokenKind.Identifier));

    bool IsStartOfExpression() => Current.Kind switch
    {
        TokenKind.Identifier => !Reserved.Contains(Current.Text) || Current.Text == "do" || Next.Kind == TokenKind.Dot || Next.Kind == TokenKind.Colon && _namedArgumentsOff == 0,
        TokenKind.LocalIdentifier or TokenKind.Integer or TokenKind.Float or TokenKind.String or TokenKind.InterpolatedString
            or TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace
            or TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret => true,
        _ => false,
    };

    Expression ParseUnary()
    {
        if (Current.Kind is not (TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret))
            return ParsePostfix();
        var op = Take();
        if (!IsStartOfExpression())
            throw Unexpected($"an expression after \"{op.Text}\"");
        return new Unary(op.At, op.Kind, ParseBinary(PrecedenceOfUnary, inCall: false));
    }

    // Members, elements and calls with parentheses: these bind without a space in front.
    Expression ParsePostfix()
    {
        var value = ParsePrimary();
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot:
                    value = ParseMember(value);
                    break;
                case TokenKind.OpenBracket when !Current.AfterSpace:
                    var at = Take().At;
                    value = new Element(at, value, Inside(() => ParseExpression(), TokenKind.CloseBracket, "\"]\" after the index"));
                    break;
                case TokenKind.OpenParenthesis when !Current.AfterSpace && value is Variable or LocalVariable or Member or Element:
                    value = ParseCallWithParentheses(value);
                    break;
                default:
                    return value;
            }
        }
    }

    Expression ParseMember(Expression target)
    {
        var dot = Take();
        var name = Expect(TokenKind.Identifier, $"a member's name after \"{dot.Text}\"");
        if (name.Text is "empty" or "blank" && Is(TokenKind.Question) && !Current.AfterSpace)
        {
            Take();
            return new IsEmpty(name.At, target);
        }
        // a?.b.c is null as a whole when a is.
        var nullSafe = dot.Kind == TokenKind.QuestionDot || target is Member { NullSafe: true };
        return new Member(name.At, target, name.Text, nullSafe);
    }

    Call ParseCallWithParentheses(Expression target)
    {
        Take();
        var arguments = new List<Argument>();
        while (!Is(TokenKind.CloseParenthesis))
        {
            if (arguments.Count > 0)
                Expect(TokenKind.Comma, "\",\" or \")\" after an argument");
            AddArgument(arguments, _ => ParseExpression());
        }
        Take();
        return new(target.At, target, [.. arguments]);
    }

    Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.LocalIdentifier:
                Take();
                return token.Text switch
                {
                    "$" => new Arguments(token.At),
                    "$$" => new BlockDelegate(token.At),
                    _ when token.Text.Skip(1).All(char.IsAsciiDigit) => new Element(
                        token.At, new Arguments(token.At), new Literal(token.At, long.Parse(token.Text.AsSpan(1), CultureInfo.InvariantCulture))),
                    _ => new LocalVariable(token.At, token.Text),
                };
            case TokenKind.Integer:
                return new Literal(token.At, long.Parse(Take().Text, CultureInfo.InvariantCulture));
            case TokenKind.Float:
                return new Literal(token.At, double.Parse(Take().Text, CultureInfo.InvariantCulture));
            case TokenKind.String:
                return new Literal(token.At, Take().Text);
            case TokenKind.InterpolatedString:
                return new InterpolatedText(token.At, [.. Take().Parts!.Select(ParsePart)]);
            case TokenKind.OpenParenthesis:
                Take();
                return Inside(() => ParseExpression(), TokenKind.CloseParenthesis, "\")\"", newLines: false);
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                throw Unexpected("an expression");
        }
    }

    Expression ParseName()
    {
        var name = Current;
        if (name.Text == "do")
        {
            Take();
            return new AnonymousFunction(name.At, ParseFunctionRest("do", name.At, null));
        }
        if (Reserved.Contains(name.Text) && Next.Kind != TokenKind.Dot)
            throw Unexpected("an expression");
        Take();
        return name.Text switch
        {
            "true" => new Literal(name.At, true),
            "false" => new Literal(name.At, false),
            "null" => new Literal(name.At, null),
            "this" => new This(name.At),
            "empty" => new Empty(name.At),
            _ => new Variable(name.At, name.Text),
        };
    }

    Expression ParsePart(InterpolatedPart part) => part.IsCode
        ? new Parser(template, new Lexer(template, part.Text, part.At).ReadExpression()).ParseOnlyExpression()
        : new Literal(part.At, part.Text);

    ArrayLiteral ParseArray()
    {
        var at = Take().At;
        var items = new List<Expression>();
        _newLinesAllowed++;
        while (!Is(TokenKind.CloseBracket))
        {
            if (items.Count > 0)
                Expect(TokenKind.Comma, "\",\" or \"]\" after an element");
            if (Is(TokenKind.CloseBracket))
                break;
            items.Add(Outside(() => ParseExpression()));
        }
        _newLinesAllowed--;
        Take();
        return new(at, items);
    }

    ObjectLiteral ParseObject()
    {
        var at = Take().At;
        var members = new List<KeyValuePair<string, Expression>>();
        _newLinesAllowed++;
        while (!Is(TokenKind.CloseBrace))
        {
            if (members.Count > 0)
                Expect(TokenKind.Comma, "\",\" or \"}\" after a member");
            if (Is(TokenKind.CloseBrace))
                break;
            var name = Is(TokenKind.String) ? Take() : Expect(TokenKind.Identifier, "a member's name");
            Expect(TokenKind.Colon, $"\":\" and a value after \"{name.Text}\"");
            members.Add(new(name.Text, Outside(() => ParseExpression())));
        }
        _newLinesAllowed--;
        Take();
        return new(at, members);
    }

    Expression Inside(Func<Expression> parse, TokenKind closing, string expected, bool newLines = true)
    {
        _newLinesAllowed += newLines ? 1 : 0;
        var value = Outside(parse);
        Expect(closing, expected);
        _newLinesAllowed -= newLines ? 1 : 0;
        return value;
    }

    // Brackets of any kind end the reach of a condition's colon.
    Expression Outside(Func<Expression> parse)
    {
        var off = _namedArgumentsOff;
        _namedArgumentsOff = 0;
        var value = parse();
        _namedArgumentsOff = off;
        return value;
    }
}
