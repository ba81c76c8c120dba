using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Parsing;

/// <summary>The statements.</summary>
internal sealed partial class Parser
{
    Statement ParseStatement()
    {
        var start = Current;
        // "for.index" is a variable, "for x" a loop.
        if (start.Kind == TokenKind.Identifier && Next.Kind is not (TokenKind.Dot or TokenKind.Equal))
        {
            if (NotInSubset.Contains(start.Text))
                throw Fault(start.At, TemplateTexts.NotInSubset(start.Text));
            switch (start.Text)
            {
                case "if": return ParseIf(Take());
                case "for": return ParseFor(Take());
                case "while": return ParseWhile(Take());
                case "case": return ParseCase(Take());
                case "capture": return ParseCapture(Take());
                case "with": return ParseWith(Take());
                case "wrap": return ParseWrap(Take());
                case "func": return ParseFunction(Take());
                case "ret": return new Return(Take().At, IsStartOfExpression() ? ParseExpression() : null);
                case "break": return _loops > 0 ? new Break(Take().At) : throw Fault(start.At, TemplateTexts.OutsideLoop("break"));
                case "continue": return _loops > 0 ? new Continue(Take().At) : throw Fault(start.At, TemplateTexts.OutsideLoop("continue"));
            }
        }
        return ParseExpressionStatement();
    }

    Statement ParseExpressionStatement()
    {
        var at = Current.At;
        var value = ParseExpression();
        var (op, isAssignment) = AssignmentOperator(Current.Kind);
        if (!isAssignment)
            return new Output(at, value);
        Take();
        if (value is Call { Target: Variable name } call && op is null && call.Arguments.All(a => a is { Name: null, Value: Variable }))
        {
            Parameter[] parameters = [.. call.Arguments.Select(a => new Parameter(((Variable)a.Value).Name, null, false))];
            return new FunctionDefinition(at, name.Name, parameters, new([new Return(at, ParseExpression())]));
        }
        if (value is not (Variable or LocalVariable or Member or Element))
            throw Fault(at, TemplateTexts.CannotAssign("This expression"));
        return new Assignment(at, value, op, ParseExpression());
    }

    static (TokenKind? Operator, bool IsAssignment) AssignmentOperator(TokenKind kind) => kind switch
    {
        TokenKind.Equal => (null, true),
        TokenKind.PlusEqual => (TokenKind.Plus, true),
        TokenKind.MinusEqual => (TokenKind.Minus, true),
        TokenKind.AsteriskEqual => (TokenKind.Asterisk, true),
        TokenKind.SlashEqual => (TokenKind.Slash, true),
        TokenKind.DoubleSlashEqual => (TokenKind.DoubleSlash, true),
        TokenKind.PercentEqual => (TokenKind.Percent, true),
        _ => (null, false),
    };

    If ParseIf(Token keyword)
    {
        var branches = new List<Branch> { new(ParseExpression(), ParseBody("if", keyword.At)) };
        while (IsKeyword("else"))
        {
            var otherwise = Take();
            var condition = (Expression?)null;
            if (IsKeyword("if"))
            {
                Take();
                condition = ParseExpression();
            }
            else if (branches[^1].Condition is null)
                throw Fault(otherwise.At, TemplateTexts.EndWithoutStart("else"));
            branches.Add(new(condition, ParseBody("if", keyword.At)));
        }
        ExpectEnd("if", keyword.At);
        return new(keyword.At, [.. branches]);
    }

    For ParseFor(Token keyword)
    {
        var variable = ParsePrimary();
        if (variable is not (Variable or LocalVariable))
            throw Fault(variable.At, TemplateTexts.Unexpected("expression", "a variable: for <variable> in <items>"));
        if (!IsKeyword("in"))
            throw Unexpected("\"in\": for <variable> in <items>");
        Take();
        var items = ParseExpression(stopAtName: true);
        Expression? offset = null, limit = null;
        var reversed = false;
        while (Is(TokenKind.Identifier))
        {
            var name = Take();
            if (name.Text == "reversed")
                reversed = true;
            else if (name.Text is "offset" or "limit")
            {
                Expect(TokenKind.Colon, $"\":\" and a number after \"{name.Text}\"");
                var value = ParseBinary(0, inCall: true);
                (offset, limit) = name.Text == "offset" ? (value, limit) : (offset, value);
            }
            else
                throw Fault(name.At, TemplateTexts.UnknownParameter("for", name.Text, ["offset", "limit", "reversed"]));
        }
        _loops++;
        var body = ParseBody("for", keyword.At);
        _loops--;
        Block? otherwise = null;
        if (IsKeyword("else"))
        {
            Take();
            otherwise = ParseBody("for", keyword.At);
        }
        ExpectEnd("for", keyword.At);
        return new(keyword.At, variable, items, offset, limit, reversed, body, otherwise);
    }

    While ParseWhile(Token keyword)
    {
        var condition = ParseExpression();
        _loops++;
        var body = ParseBody("while", keyword.At);
        _loops--;
        ExpectEnd("while", keyword.At);
        return new(keyword.At, condition, body);
    }

    Case ParseCase(Token keyword)
    {
        var value = ParseExpression();
        var before = ParseBody("case", keyword.At);
        if (before.Statements.FirstOrDefault(s => s is not Text { Value: var text } || text.Trim().Length > 0) is { } stray)
            throw Fault(stray.At, TemplateTexts.Unexpected("statement", "\"when\" after \"case\""));
        var branches = new List<When>();
        while (!IsKeyword("end"))
        {
            List<Expression>? matches = null;
            if (IsKeyword("when"))
            {
                matches = [];
                do
                {
                    Take();
                    matches.Add(ParseBinary(PrecedenceOfOr, inCall: false));
                }
                while (Current.Kind is TokenKind.Comma or TokenKind.Or);
            }
            else
                Expect(TokenKind.Identifier, "\"when\", \"else\" or \"end\"");
            branches.Add(new(matches?.ToArray(), ParseBody("case", keyword.At)));
        }
        ExpectEnd("case", keyword.At);
        return new(keyword.At, value, [.. branches]);
    }

    Capture ParseCapture(Token keyword)
    {
        var target = ParsePostfix();
        if (target is not (Variable or LocalVariable or Member or Element))
            throw Fault(target.At, TemplateTexts.CannotAssign("This expression"));
        var body = ParseBody("capture", keyword.At);
        ExpectEnd("capture", keyword.At);
        return new(keyword.At, target, body);
    }

    With ParseWith(Token keyword)
    {
        var target = ParseExpression();
        var body = ParseBody("with", keyword.At);
        ExpectEnd("with", keyword.At);
        return new(keyword.At, target, body);
    }

    Wrap ParseWrap(Token keyword)
    {
        var target = ParseExpression();
        var body = ParseBody("wrap", keyword.At);
        ExpectEnd("wrap", keyword.At);
        return target is Call call ? new(keyword.At, call.Target, call.Arguments, body) : new(keyword.At, target, [], body);
    }

    FunctionDefinition ParseFunction(Token keyword)
    {
        var name = Is(TokenKind.LocalIdentifier) ? Take() : Expect(TokenKind.Identifier, "the function's name");
        return ParseFunctionRest("func", keyword.At, name.Text);
    }

    FunctionDefinition ParseFunctionRest(string keyword, Position at, string? name)
    {
        var parameters = Is(TokenKind.OpenParenthesis) ? ParseParameters() : null;
        // A function is no part of the loop around it.
        var loops = _loops;
        _loops = 0;
        var newLinesAllowed = _newLinesAllowed;
        _newLinesAllowed = 0;
        var body = ParseBody(keyword, at);
        ExpectEnd(keyword, at);
        (_loops, _newLinesAllowed) = (loops, newLinesAllowed);
        return new(at, name, parameters, body);
    }

    Parameter[] ParseParameters()
    {
        var parameters = new List<Parameter>();
        Take();
        while (!Is(TokenKind.CloseParenthesis))
        {
            if (parameters.Count > 0)
                Expect(TokenKind.Comma, "\",\" or \")\" after a parameter");
            var name = Expect(TokenKind.Identifier, "a parameter's name").Text;
            var rest = Is(TokenKind.TripleDot);
            if (rest)
                Take();
            Expression? value = null;
            if (Is(TokenKind.Equal))
            {
                Take();
                value = ParseExpression();
            }
            parameters.Add(new(name, value, rest));
        }
        Take();
        return [.. parameters];
    }
}
