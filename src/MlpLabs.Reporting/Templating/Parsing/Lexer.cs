using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Parsing;

/// <summary>Splits a template into text and the words of its code blocks.</summary>
/// <remarks>White space control happens here: text tokens arrive stripped as <c>{{-</c>, <c>-}}</c>, <c>{{~</c> and <c>~}}</c> ask.</remarks>
internal sealed partial class Lexer
{
    readonly string _template;
    readonly string _text;
    readonly List<Token> _tokens = [];
    int _at;
    int _line;
    int _lineStart;

    public Lexer(string template, string text, Position start = default)
    {
        _template = template;
        _text = text;
        _line = start.Line == 0 ? 1 : start.Line;
        _lineStart = start.Line == 0 ? 0 : 1 - start.Column;
    }

    Position Here => new(_line, _at - _lineStart + 1);

    char Current => Peek(0);

    char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    bool AtEnd => _at >= _text.Length;

    /// <summary>The tokens of a whole template.</summary>
    public IReadOnlyList<Token> ReadTemplate()
    {
        var strip = Strip.None;
        while (!AtEnd)
        {
            strip = ReadText(strip);
            if (AtEnd)
                break;
            if (IsEscapeStart(out var percents))
                strip = ReadEscape(percents);
            else
                strip = ReadCodeBlock();
        }
        Add(TokenKind.EndOfTemplate, "", Here);
        return _tokens;
    }

    /// <summary>The tokens of an expression that stands alone, as inside an interpolated string.</summary>
    public IReadOnlyList<Token> ReadExpression()
    {
        while (!AtEnd)
            ReadToken();
        Add(TokenKind.EndOfTemplate, "", Here);
        return _tokens;
    }

    enum Strip
    {
        None,
        /// <summary><c>-</c>: all white space.</summary>
        Greedy,
        /// <summary><c>~</c>: white space up to the line's border.</summary>
        Line,
    }

    // Reads up to the next block and leaves the position at its braces.
    Strip ReadText(Strip atStart)
    {
        var at = Here;
        var start = _at;
        while (!AtEnd && !(Current == '{' && Peek(1) == '{') && !IsEscapeStart(out _))
            Advance();
        var text = StripStart(_text[start.._at], atStart);
        var atEnd = AtEnd || Current != '{' || Peek(1) != '{' ? Strip.None : StripOf(Peek(2));
        text = StripEnd(text, atEnd);
        if (text.Length > 0)
            Add(TokenKind.Text, text, at);
        return atEnd;
    }

    Strip ReadCodeBlock()
    {
        var opened = Here;
        Advance(2);
        if (StripOf(Current) != Strip.None)
            Advance();
        var braces = 0;
        while (true)
        {
            if (AtEnd)
                throw Fault(opened, TemplateTexts.CodeNotClosed);
            if (IsCodeExit(braces, out var strip))
            {
                Add(TokenKind.CodeExit, "}}", Here);
                Advance(strip == Strip.None ? 2 : 3);
                return strip;
            }
            var kind = ReadToken();
            braces += kind == TokenKind.OpenBrace ? 1 : kind == TokenKind.CloseBrace ? -1 : 0;
        }
    }

    bool IsCodeExit(int braces, out Strip strip)
    {
        strip = Strip.None;
        if (StripOf(Current) is var sign and not Strip.None && Peek(1) == '}' && Peek(2) == '}')
        {
            strip = sign;
            return true;
        }
        return braces == 0 && Current == '}' && Peek(1) == '}';
    }

    static Strip StripOf(char sign) => sign switch { '-' => Strip.Greedy, '~' => Strip.Line, _ => Strip.None };

    static string StripEnd(string text, Strip strip) => strip switch
    {
        Strip.Greedy => text.TrimEnd(),
        Strip.Line => text.TrimEnd(' ', '\t'),
        _ => text,
    };

    static string StripStart(string text, Strip strip)
    {
        if (strip == Strip.Greedy)
            return text.TrimStart();
        if (strip == Strip.None)
            return text;
        var rest = text.TrimStart(' ', '\t');
        return rest.StartsWith("\r\n", StringComparison.Ordinal) ? rest[2..] : rest.StartsWith('\n') ? rest[1..] : rest;
    }

    // {%{ … }%}: text that may hold braces; more percent signs allow nesting.
    bool IsEscapeStart(out int percents)
    {
        percents = 0;
        if (Current != '{' || Peek(1) != '%')
            return false;
        while (Peek(1 + percents) == '%')
            percents++;
        return Peek(1 + percents) == '{';
    }

    Strip ReadEscape(int percents)
    {
        var at = Here;
        var closing = "}" + new string('%', percents) + "}";
        Advance(percents + 2);
        var start = _at;
        while (!AtEnd && string.CompareOrdinal(_text, _at, closing, 0, closing.Length) != 0)
            Advance();
        if (AtEnd)
            throw Fault(at, TemplateTexts.EscapeNotClosed(closing));
        if (_at > start)
            Add(TokenKind.Text, _text[start.._at], at);
        Advance(closing.Length);
        return Strip.None;
    }

    void Advance(int count = 1)
    {
        for (; count > 0 && !AtEnd; count--)
            if (_text[_at++] == '\n')
            {
                _line++;
                _lineStart = _at;
            }
    }

    TokenKind Add(TokenKind kind, string text, Position at, bool afterSpace = false)
    {
        _tokens.Add(new(kind, text, at, afterSpace));
        return kind;
    }

    TemplateFault Fault(Position at, string message) => new(new TemplateMessage(_template, at, message));
}
