namespace MlpLabs.Sandbox.Compiling.Intake;

/// <summary>Splits C# into tokens, well enough to count them: comments vanish, strings of every form are one text.</summary>
/// <remarks>
/// It never fails: what is not closed ends at the end of its line or of the file. It reads code that <c>#if</c> switches off like any other.
/// Runs in linear time and without recursion, whatever the text is.
/// </remarks>
internal sealed class Lexer(string text)
{
    static readonly string[] LongSigns = ["=>", "->", "::", "&&", "||", "==", "!=", "<=", ">=", "<<", "??", "?.", "..", "+=", "-=", "*=", "/="];

    // Longer runs of $ and @ are signs: looking for their end again and again would take quadratic time.
    const int MaxPrefix = 16;

    readonly Stack<OpenString> _strings = new();
    int _at;
    bool _lineStart = true;

    // True while the text of the innermost interpolated string is read, false inside its hole.
    bool _inText;

    /// <summary>Interpolated strings that are open at this place.</summary>
    public int Interpolations => _strings.Count;

    public Token Next()
    {
        if (_inText)
            return ReadTextOrHole();
        SkipBlanks();
        if (_at >= text.Length)
            return new Token(TokenKind.End, text.Length, 0);

        var first = text[_at];
        var atLineStart = _lineStart;
        _lineStart = false;
        if (first == '#' && atLineStart)
            return Take(TokenKind.Directive, LineEnd(_at));
        if (first is '"' or '$' or '@' && StringPrefix() is { } prefix)
            return ReadString(prefix);
        if (first == '\'')
            return Take(TokenKind.Text, QuotedEnd(_at + 1, '\''));
        if (char.IsAsciiDigit(first) || (first == '.' && IsDigit(_at + 1)))
            return Take(TokenKind.Number, NumberEnd());
        if (IsWord(first) || first is '@' or '\\')
            return Take(TokenKind.Word, WordEnd());
        return ReadSign(first);
    }

    Token ReadSign(char first)
    {
        if (_strings.TryPeek(out var open))
        {
            if (first is '(' or '[' or '{')
                open.Brackets++;
            else if (first is ')' or ']' || (first == '}' && open.Brackets > 0))
                open.Brackets = Math.Max(0, open.Brackets - 1);
            else if (first == '}')
                return CloseHole(open);
            else if (first == ':' && open.Brackets == 0 && !At(_at, "::"))
                _at = FormatEnd(open);
        }
        if (_at >= text.Length || (first == ':' && text[_at] != ':'))
            return Next();
        foreach (var sign in LongSigns)
            if (At(_at, sign))
                return Take(TokenKind.Sign, _at + 2);
        return Take(TokenKind.Sign, _at + 1);
    }

    Token CloseHole(OpenString open)
    {
        _inText = true;
        return Take(TokenKind.HoleClose, Math.Min(text.Length, _at + RunLength(_at, '}', open.Braces)));
    }

    (int Dollars, bool IsVerbatim, int Quote)? StringPrefix()
    {
        var at = _at;
        var dollars = 0;
        var isVerbatim = false;
        for (; at < text.Length && at - _at < MaxPrefix && text[at] is '$' or '@'; at++)
        {
            if (text[at] == '$')
                dollars++;
            else
                isVerbatim = true;
        }
        return at < text.Length && text[at] == '"' ? (dollars, isVerbatim, at) : null;
    }

    Token ReadString((int Dollars, bool IsVerbatim, int Quote) prefix)
    {
        var quotes = RunLength(prefix.Quote, '"', int.MaxValue);
        var isRaw = !prefix.IsVerbatim && quotes >= 3;
        if (prefix.Dollars > 0)
        {
            var open = new OpenString(isRaw ? quotes : 1, isRaw ? prefix.Dollars : 1, prefix.IsVerbatim, isRaw);
            _strings.Push(open);
            _inText = true;
            return Take(TokenKind.TextOpen, prefix.Quote + open.Quotes);
        }
        var start = prefix.Quote + (isRaw ? quotes : 1);
        return Take(TokenKind.Text,
            isRaw ? RawEnd(start, quotes) : prefix.IsVerbatim ? VerbatimEnd(start) : QuotedEnd(start, '"'));
    }

    // The next piece of an interpolated string: up to its end, or up to and with the braces that open a hole.
    Token ReadTextOrHole()
    {
        var open = _strings.Peek();
        var start = _at;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '"' && EndsText(open))
                return PopText(start);
            if (c == '{' && OpensHole(open))
            {
                _inText = false;
                open.Brackets = 0;
                return new Token(TokenKind.HoleOpen, start, _at - start);
            }
            if (c is '\n' or '\r' && !open.IsVerbatim && !open.IsRaw)
                return PopText(start);
            _at += c == '\\' && !open.IsVerbatim && !open.IsRaw ? 2 : 1;
        }
        _at = text.Length;
        return PopText(start);
    }

    Token PopText(int start)
    {
        _strings.Pop();
        // What lies around an interpolated string is either a hole of the next outer one or ordinary code.
        _inText = false;
        return new Token(TokenKind.Text, start, _at - start);
    }

    // Moves behind the quotes when they end the string; moves onto the second of a pair that stands for a quote.
    bool EndsText(OpenString open)
    {
        if (open.IsRaw)
        {
            var run = RunLength(_at, '"', int.MaxValue);
            _at += run >= open.Quotes ? run : run - 1;
            return run >= open.Quotes;
        }
        _at++;
        if (open.IsVerbatim && _at < text.Length && text[_at] == '"')
            return false;
        return true;
    }

    bool OpensHole(OpenString open)
    {
        var run = RunLength(_at, '{', int.MaxValue);
        // In a raw string fewer braces are text; elsewhere a pair of braces stands for one.
        var opens = open.IsRaw ? run >= open.Braces : run % 2 == 1;
        _at += opens ? run : run - 1;
        return opens;
    }

    int FormatEnd(OpenString open)
    {
        var at = _at;
        while (at < text.Length && text[at] != '}' && (open.IsRaw || open.IsVerbatim || text[at] is not ('"' or '\n' or '\r')))
            at++;
        return at;
    }

    int RawEnd(int at, int quotes)
    {
        while (at < text.Length)
        {
            var run = RunLength(at, '"', int.MaxValue);
            at += Math.Max(run, 1);
            if (run >= quotes)
                break;
        }
        return at;
    }

    int VerbatimEnd(int at)
    {
        while (at < text.Length)
        {
            if (text[at++] != '"')
                continue;
            if (at >= text.Length || text[at] != '"')
                return at;
            at++;
        }
        return at;
    }

    int QuotedEnd(int at, char quote)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            if (text[at] == quote)
                return at + 1;
            at += text[at] == '\\' ? 2 : 1;
        }
        return Math.Min(at, text.Length);
    }

    int NumberEnd()
    {
        var at = _at;
        while (at < text.Length)
        {
            if (IsWord(text[at]))
                at += text[at] is 'e' or 'E' && at + 1 < text.Length && text[at + 1] is '+' or '-' && !At(_at, "0x") ? 2 : 1;
            else if (text[at] == '.' && IsDigit(at + 1))
                at++;
            else
                break;
        }
        return at;
    }

    int WordEnd()
    {
        var at = _at + 1;
        while (at < text.Length && (IsWord(text[at]) || text[at] == '\\'))
            at++;
        return at;
    }

    void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (text[_at] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
                _lineStart = true;
            else if (At(_at, "//"))
                _at = LineEnd(_at) - 1;
            else if (At(_at, "/*"))
                _at = text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 1 : text.Length;
            else if (!char.IsWhiteSpace(text[_at]) && text[_at] != '\uFEFF')
                return;
            _at++;
        }
    }

    Token Take(TokenKind kind, int end)
    {
        var token = new Token(kind, _at, end - _at);
        _at = end;
        return token;
    }

    int LineEnd(int at) => text.AsSpan(at).IndexOfAny("\n\r\u0085\u2028\u2029") is >= 0 and var length ? at + length : text.Length;

    int RunLength(int at, char c, int max)
    {
        var run = 0;
        while (run < max && at + run < text.Length && text[at + run] == c)
            run++;
        return run;
    }

    bool At(int at, string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    bool IsDigit(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    static bool IsWord(char c) => c == '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    sealed class OpenString(int quotes, int braces, bool isVerbatim, bool isRaw)
    {
        public int Quotes => quotes;
        public int Braces => braces;
        public bool IsVerbatim => isVerbatim;
        public bool IsRaw => isRaw;
        public int Brackets { get; set; }
    }
}
