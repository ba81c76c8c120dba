namespace MlpLabs.Sandbox.Compiling.Intake;

/// <summary>Counts nesting and runs over the tokens of one file.</summary>
/// <remarks>
/// An angle bracket opens a level when it follows a word and until something comes that cannot stand in a type: `a &lt; b` opens one
/// too, which ends with the next sign, number or text, or with the bracket around it.
/// </remarks>
internal sealed class Complexity(string text)
{
    readonly Stack<Bracket> _open = new();
    readonly int[] _depth = new int[3];
    int _angles;
    int _operators;
    int _dots;
    int _tokens;
    int _headers;
    int _froms;
    int _elses;
    bool _afterWord;
    bool _afterStatement;

    /// <summary>What is too much, as a sentence; null while all is well.</summary>
    public string? Add(Token token, int interpolations)
    {
        if (token.Kind == TokenKind.Directive)
            return null;
        if (interpolations > IntakeLimits.Interpolations)
            return IntakeMessages.TooDeep("interpolated strings", IntakeLimits.Interpolations);

        var word = text.AsSpan(token.Start, token.Length);
        CountElses(word);
        var problem = token.Kind switch
        {
            TokenKind.Sign => AddSign(word),
            TokenKind.Word => AddWord(word),
            _ => AddOther(),
        };
        _afterWord = token.Kind == TokenKind.Word;
        if (problem is null && ++_tokens > IntakeLimits.ExpressionTokens)
            problem = IntakeMessages.TooMany("words and signs", IntakeLimits.ExpressionTokens);
        return problem ?? (_elses > IntakeLimits.Elses ? IntakeMessages.TooMany("'else'", IntakeLimits.Elses) : null);
    }

    string? AddWord(ReadOnlySpan<char> word)
    {
        _operators = 0;
        if (word is "from")
            return ++_froms > IntakeLimits.Froms ? IntakeMessages.TooMany("'from' clauses", IntakeLimits.Froms) : null;
        if (word is not ("if" or "for" or "foreach" or "while" or "do" or "using" or "lock" or "switch" or "await"))
            return null;
        return ++_headers > IntakeLimits.Headers ? IntakeMessages.TooMany($"'{word}' without braces", IntakeLimits.Headers) : null;
    }

    string? AddOther()
    {
        _operators = 0;
        EndAngles();
        return null;
    }

    string? AddSign(ReadOnlySpan<char> sign)
    {
        switch (sign)
        {
            case "(" or "[" or "{":
                return Open(sign[0]);
            case ")" or "]" or "}":
                Close(sign[0]);
                return null;
            case ";" or ",":
                _operators = 0;
                _tokens = _dots = 0;
                if (sign[0] == ',')
                    return null;
                _headers = _froms = 0;
                _afterStatement = true;
                EndAngles();
                return null;
            case "<":
                _operators = 0;
                if (!_afterWord)
                    return null;
                return ++_angles > IntakeLimits.AngleBrackets ? IntakeMessages.TooDeep("angle brackets", IntakeLimits.AngleBrackets) : null;
            case ">":
                _operators = 0;
                _angles = Math.Max(_angles - 1, Floor);
                return null;
            case "." or "?." or "..":
                _operators = 0;
                return ++_dots > IntakeLimits.Dots ? IntakeMessages.TooMany("dots", IntakeLimits.Dots) : null;
            case "?" or "::":
                return null;
            default:
                EndAngles();
                return ++_operators > IntakeLimits.OperatorRun ? IntakeMessages.TooMany("operators", IntakeLimits.OperatorRun) : null;
        }
    }

    string? Open(char bracket)
    {
        var kind = Kind(bracket);
        _open.Push(new Bracket(kind, _angles, _elses));
        _operators = 0;
        if (bracket == '{')
        {
            _headers = _froms = _tokens = _dots = _elses = 0;
            EndAngles();
        }
        var limit = kind switch { 0 => IntakeLimits.Parentheses, 1 => IntakeLimits.SquareBrackets, _ => IntakeLimits.Braces };
        if (++_depth[kind] <= limit)
            return null;
        return IntakeMessages.TooDeep(kind switch { 0 => "parentheses", 1 => "square brackets", _ => "braces" }, limit);
    }

    void Close(char bracket)
    {
        _operators = 0;
        if (!_open.TryPop(out var open))
            return;
        _depth[open.Kind]--;
        _angles = open.Angles;
        if (bracket != '}')
            return;
        _elses = open.Elses;
        _headers = _froms = _tokens = _dots = 0;
        _afterStatement = true;
    }

    // `else` continues a chain when it follows a statement; any other word after a statement ends it.
    void CountElses(ReadOnlySpan<char> word)
    {
        if (_afterStatement)
            _elses = word is "else" ? _elses + 1 : word is "}" ? _elses : 0;
        _afterStatement = false;
    }

    int Floor => _open.TryPeek(out var open) ? open.Angles : 0;

    void EndAngles() => _angles = Floor;

    static int Kind(char bracket) => bracket switch { '(' => 0, '[' => 1, _ => 2 };

    readonly record struct Bracket(int Kind, int Angles, int Elses);
}
