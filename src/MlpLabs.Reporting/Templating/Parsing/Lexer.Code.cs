using System.Globalization;
using System.Text;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Parsing;

/// <summary>The words inside code blocks.</summary>
internal sealed partial class Lexer
{
    // Longest first: the first that fits is taken.
    static readonly (string Text, TokenKind Kind)[] Operators =
    [
        ("...", TokenKind.TripleDot), ("..<", TokenKind.DoubleDotLess), ("//=", TokenKind.DoubleSlashEqual),
        ("..", TokenKind.DoubleDot), ("//", TokenKind.DoubleSlash), ("+=", TokenKind.PlusEqual), ("-=", TokenKind.MinusEqual),
        ("*=", TokenKind.AsteriskEqual), ("/=", TokenKind.SlashEqual), ("%=", TokenKind.PercentEqual), ("==", TokenKind.DoubleEqual),
        ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessEqual), (">=", TokenKind.GreaterEqual), ("&&", TokenKind.And),
        ("||", TokenKind.Or), ("|>", TokenKind.Pipe), ("??", TokenKind.DoubleQuestion), ("?!", TokenKind.QuestionNot),
        ("?.", TokenKind.QuestionDot), ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Asterisk),
        ("/", TokenKind.Slash), ("%", TokenKind.Percent), ("=", TokenKind.Equal), ("<", TokenKind.Less), (">", TokenKind.Greater),
        ("!", TokenKind.Not), ("?", TokenKind.Question), (":", TokenKind.Colon), (",", TokenKind.Comma), (".", TokenKind.Dot),
        ("|", TokenKind.Pipe), ("@", TokenKind.At), ("^", TokenKind.Caret), ("(", TokenKind.OpenParenthesis),
        (")", TokenKind.CloseParenthesis), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket), ("{", TokenKind.OpenBrace),
        ("}", TokenKind.CloseBrace), (";", TokenKind.Semicolon),
    ];

    // Reads one word, or skips white space or a comment and returns null.
    TokenKind? ReadToken()
    {
        var at = Here;
        var afterSpace = _at > 0 && char.IsWhiteSpace(_text[_at - 1]);
        var c = Current;
        if (c is ' ' or '\t' or '\r')
        {
            Advance();
            return null;
        }
        if (c == '\n')
        {
            Advance();
            return Add(TokenKind.NewLine, "\n", at);
        }
        if (c == '#')
        {
            SkipComment();
            return null;
        }
        if (char.IsAsciiLetter(c) || c == '_')
            return Add(TokenKind.Identifier, ReadWord(), at, afterSpace);
        if (c == '$' && Peek(1) is '"' or '\'')
        {
            Advance();
            return ReadInterpolated(at, afterSpace);
        }
        if (c == '$')
        {
            Advance();
            if (Current == '$')
            {
                Advance();
                return Add(TokenKind.LocalIdentifier, "$$", at, afterSpace);
            }
            return Add(TokenKind.LocalIdentifier, "$" + ReadWord(), at, afterSpace);
        }
        if (char.IsAsciiDigit(c))
            return ReadNumber(at, afterSpace);
        if (c is '"' or '\'')
            return Add(TokenKind.String, ReadString(at), at, afterSpace);
        if (c == '`')
            return ReadVerbatim(at, afterSpace);
        foreach (var (text, kind) in Operators)
            if (string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0)
            {
                Advance(text.Length);
                return Add(kind, text, at, afterSpace);
            }
        throw Fault(at, TemplateTexts.BadCharacter(c.ToString()));
    }

    // The same word is the same object everywhere: TemplateObject finds members by it.
    string ReadWord()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
            Advance();
        return string.Intern(_text[start.._at]);
    }

    // A comment ends with its line, one that starts with ## with the next ##; both end where the code block does.
    void SkipComment()
    {
        var multiline = Peek(1) == '#';
        Advance(multiline ? 2 : 1);
        while (!AtEnd && !IsCodeExit(0, out _))
        {
            if (multiline && Current == '#' && Peek(1) == '#')
            {
                Advance(2);
                return;
            }
            if (!multiline && Current == '\n')
                return;
            Advance();
        }
    }

    TokenKind ReadNumber(Position at, bool afterSpace)
    {
        var start = _at;
        var isFloat = false;
        if (Current == '0' && Peek(1) is 'x' or 'X' && char.IsAsciiHexDigit(Peek(2)))
        {
            Advance(2);
            while (char.IsAsciiHexDigit(Current))
                Advance();
            return long.TryParse(_text.AsSpan(start + 2, _at - start - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex)
                ? Add(TokenKind.Integer, hex.ToString(CultureInfo.InvariantCulture), at, afterSpace)
                : throw Fault(at, TemplateTexts.BadNumber(_text[start.._at]));
        }
        while (char.IsAsciiDigit(Current))
            Advance();
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isFloat = true;
            Advance();
            while (char.IsAsciiDigit(Current))
                Advance();
        }
        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2))))
        {
            isFloat = true;
            Advance(2);
            while (char.IsAsciiDigit(Current))
                Advance();
        }
        var text = _text[start.._at];
        if (char.IsAsciiLetter(Current) || Current == '_' || !isFloat && !long.TryParse(text, CultureInfo.InvariantCulture, out _))
            throw Fault(at, TemplateTexts.BadNumber(text + ReadWord()));
        return Add(isFloat ? TokenKind.Float : TokenKind.Integer, text, at, afterSpace);
    }

    string ReadString(Position at)
    {
        var quote = Current;
        Advance();
        var text = new StringBuilder();
        while (Current != quote)
        {
            if (AtEnd)
                throw Fault(at, TemplateTexts.StringNotClosed(quote));
            if (Current == '\\')
                text.Append(ReadEscapeSequence());
            else
            {
                text.Append(Current);
                Advance();
            }
        }
        Advance();
        return text.ToString();
    }

    char ReadEscapeSequence()
    {
        var at = Here;
        Advance();
        var c = Current;
        Advance();
        return c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            '\\' or '"' or '\'' => c,
            '{' or '}' => c,
            'u' => ReadHex(at, 'u', 4),
            'x' => ReadHex(at, 'x', 2),
            _ => throw Fault(at, TemplateTexts.BadEscape("\\" + c)),
        };
    }

    char ReadHex(Position at, char kind, int digits)
    {
        var text = _text.Substring(_at, Math.Min(digits, _text.Length - _at));
        if (text.Length < digits || !ushort.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Fault(at, TemplateTexts.BadEscape("\\" + kind + text));
        Advance(digits);
        return (char)code;
    }

    TokenKind ReadVerbatim(Position at, bool afterSpace)
    {
        Advance();
        var text = new StringBuilder();
        while (Current != '`' || Peek(1) == '`')
        {
            if (AtEnd)
                throw Fault(at, TemplateTexts.StringNotClosed('`'));
            text.Append(Current);
            Advance(Current == '`' ? 2 : 1);
        }
        Advance();
        return Add(TokenKind.String, text.ToString(), at, afterSpace);
    }

    TokenKind ReadInterpolated(Position at, bool afterSpace)
    {
        var quote = Current;
        Advance();
        var parts = new List<InterpolatedPart>();
        var text = new StringBuilder();
        var textAt = Here;
        while (Current != quote)
        {
            if (AtEnd)
                throw Fault(at, TemplateTexts.StringNotClosed(quote));
            if (Current == '\\')
                text.Append(ReadEscapeSequence());
            else if (Current != '{')
            {
                text.Append(Current);
                Advance();
            }
            else
            {
                parts.Add(new(false, text.ToString(), textAt));
                text.Clear();
                parts.Add(ReadInterpolatedCode(at, quote));
                textAt = Here;
            }
        }
        Advance();
        parts.Add(new(false, text.ToString(), textAt));
        _tokens.Add(new(TokenKind.InterpolatedString, "", at, afterSpace, parts));
        return TokenKind.InterpolatedString;
    }

    InterpolatedPart ReadInterpolatedCode(Position opened, char quote)
    {
        Advance();
        var at = Here;
        var start = _at;
        for (var depth = 1; ; Advance())
        {
            if (AtEnd || Current == '\n')
                throw Fault(opened, TemplateTexts.StringNotClosed(quote));
            if (Current is '"' or '\'')
            {
                ReadString(Here);
                _at--;
            }
            depth += Current == '{' ? 1 : Current == '}' ? -1 : 0;
            if (depth == 0)
                break;
        }
        var code = _text[start.._at];
        Advance();
        return new(true, code, at);
    }
}
