using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Parsing;

/// <summary>Builds the syntax tree of a template by recursive descent; stops at the first mistake.</summary>
internal sealed partial class Parser(string template, IReadOnlyList<Token> tokens)
{
    const int MaxDepth = 200;

    static readonly string[] Reserved =
    [
        "if", "else", "end", "for", "in", "while", "break", "continue", "func", "ret", "capture", "case", "when", "with", "wrap", "do",
    ];

    static readonly string[] NotInSubset = ["import", "readonly", "tablerow"];

    int _at;
    int _depth;
    int _loops;

    // Above 0 inside brackets, braces and after a pipe, where a line break ends nothing.
    int _newLinesAllowed;

    // Above 0 between the ? and the : of a condition, where "x :" names no argument.
    int _namedArgumentsOff;

    Token Current
    {
        get
        {
            if (_newLinesAllowed > 0)
                while (tokens[_at].Kind == TokenKind.NewLine)
                    _at++;
            return tokens[_at];
        }
    }

    Token Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    bool Is(TokenKind kind) => Current.Kind == kind;

    bool IsKeyword(string word) => Current.Kind == TokenKind.Identifier && Current.Text == word;

    Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.EndOfTemplate)
            _at++;
        return token;
    }

    Token Expect(TokenKind kind, string expected) => Is(kind) ? Take() : throw Unexpected(expected);

    public Block ParseTemplate()
    {
        var block = ParseBlock();
        return Is(TokenKind.EndOfTemplate) ? block : throw Fault(Current.At, TemplateTexts.EndWithoutStart(Current.Text));
    }

    /// <summary>A single expression, as inside an interpolated string.</summary>
    public Expression ParseOnlyExpression()
    {
        var value = ParseExpression();
        return Is(TokenKind.EndOfTemplate) ? value : throw Unexpected("}");
    }

    // Ends before end, else, when, or at the end of the template.
    Block ParseBlock()
    {
        var statements = new List<Statement>();
        while (true)
        {
            while (Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit)
                Take();
            if (Is(TokenKind.EndOfTemplate) || IsKeyword("end") || IsKeyword("else") || IsKeyword("when"))
                return new([.. statements]);
            if (Is(TokenKind.Text))
            {
                var text = Take();
                statements.Add(new Text(text.At, text.Text));
                continue;
            }
            statements.Add(ParseStatement());
            if (Current.Kind is not (TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfTemplate or TokenKind.Text))
                throw Unexpected("the end of the statement: a new line, \";\" or \"}}\"");
        }
    }

    Block ParseBody(string keyword, Position at)
    {
        Enter();
        var body = ParseBlock();
        Leave();
        return Is(TokenKind.EndOfTemplate) ? throw Fault(at, TemplateTexts.NoEnd(keyword, at)) : body;
    }

    void ExpectEnd(string keyword, Position at)
    {
        if (!IsKeyword("end"))
            throw Is(TokenKind.EndOfTemplate)
                ? Fault(at, TemplateTexts.NoEnd(keyword, at))
                : Fault(Current.At, TemplateTexts.EndWithoutStart(Current.Text));
        Take();
    }

    void Enter()
    {
        if (++_depth > MaxDepth)
            throw Fault(Current.At, TemplateTexts.ExpressionTooDeep(MaxDepth));
    }

    void Leave() => _depth--;

    TemplateFault Unexpected(string expected) => Fault(Current.At, TemplateTexts.Unexpected(Name(Current), expected));

    static string Name(Token token) => token.Kind switch
    {
        TokenKind.EndOfTemplate => "end of the template",
        TokenKind.NewLine => "end of the line",
        TokenKind.Text => "text",
        TokenKind.String or TokenKind.InterpolatedString => "text in quotes",
        _ => $"\"{token.Text}\"",
    };

    TemplateFault Fault(Position at, string message) => new(new TemplateMessage(template, at, message));
}
