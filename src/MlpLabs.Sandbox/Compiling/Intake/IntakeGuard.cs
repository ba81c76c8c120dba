using System.Text;

namespace MlpLabs.Sandbox.Compiling.Intake;

/// <summary>Looks at a submission's text before any compiler does.</summary>
/// <remarks>
/// How it works: sizes, text that is no text, directives that name files, and nesting that makes a compiler slow or overflows its stack, counted by
/// a lexer that knows strings and comments. It answers the known cases at once and with a place. What it cannot stop: unknown
/// ones, and types or constants that double; for those there are the compile host's deadline and memory limit.
/// </remarks>
internal static class IntakeGuard
{
    static readonly string[] RefusedDirectives = ["r", "load", "line", ":", "!"];

    /// <summary>Why the compiler is not asked; null when it may be.</summary>
    public static Compilation? Refuse(CompileRequest request)
    {
        if (request.Files.Count == 0)
            return Whole(IntakeMessages.NoFiles);
        if (request.Kind == SourceKind.Script && request.Files.Count > 1)
            return Whole(IntakeMessages.OneScript);
        if (request.Files.Count > IntakeLimits.Files)
            return Whole(IntakeMessages.TooManyFiles(request.Files.Count));
        var bytes = request.Files.Sum(file => Encoding.UTF8.GetByteCount(file.Text));
        if (bytes > IntakeLimits.SourceKiB * 1024)
            return Whole(IntakeMessages.TooMuchSource(bytes));

        foreach (var file in request.Files)
            if ((CheckText(file) ?? CheckTokens(file)) is { } refusal)
                return refusal;
        return null;
    }

    static Compilation? CheckText(SourceText file)
    {
        var lineStart = 0;
        for (var i = 0; i < file.Text.Length; i++)
        {
            var c = file.Text[i];
            if (c == '\0')
                return At(file, i, 1, IntakeMessages.TextId, IntakeMessages.Nul, CompileOutcome.Errors);
            if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(file.Text, i))
                    return At(file, i, 1, IntakeMessages.TextId, IntakeMessages.LoneSurrogate, CompileOutcome.Errors);
                i++;
            }
            if (c == '\n')
                lineStart = i + 1;
            if (i - lineStart >= IntakeLimits.LineLength)
            {
                var end = file.Text.IndexOf('\n', i) is >= 0 and var newline ? newline : file.Text.Length;
                return At(file, lineStart, 1, IntakeMessages.SizeId, IntakeMessages.LineTooLong(end - lineStart), CompileOutcome.Errors);
            }
        }
        return null;
    }

    static Compilation? CheckTokens(SourceText file)
    {
        if (file.Text.StartsWith("#!", StringComparison.Ordinal))
            return At(file, 0, 2, IntakeMessages.DirectiveId, IntakeMessages.Directive("#!"), CompileOutcome.Errors);

        var lexer = new Lexer(file.Text);
        var complexity = new Complexity(file.Text);
        for (var token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
        {
            if (token.Kind == TokenKind.Directive && RefusedDirective(file.Text.AsSpan(token.Start, token.Length)) is { } directive)
                return At(file, token.Start, token.Length, IntakeMessages.DirectiveId, IntakeMessages.Directive(directive), CompileOutcome.Errors);
            if (complexity.Add(token, lexer.Interpolations) is { } message)
                return At(file, token.Start, token.Length, IntakeMessages.ComplexId, message, CompileOutcome.TooComplex);
        }
        return null;
    }

    static string? RefusedDirective(ReadOnlySpan<char> line)
    {
        var rest = line[1..].TrimStart();
        if (rest.IsEmpty)
            return null;
        var length = rest.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz") is >= 0 and var end ? Math.Max(end, 1) : rest.Length;
        var name = rest[..length].ToString();
        if (RefusedDirectives.Contains(name))
            return "#" + name;
        return name == "pragma" && rest[length..].TrimStart().StartsWith("checksum", StringComparison.Ordinal) ? "#pragma checksum" : null;
    }

    static Compilation Whole(string message) => new()
    {
        Outcome = CompileOutcome.Errors,
        Diagnostics = [new SourceDiagnostic(IntakeMessages.SizeId, DiagnosticSeverity.Error, message, "", 0, 0, 0, 0)],
    };

    static Compilation At(SourceText file, int start, int length, string id, string message, CompileOutcome outcome)
    {
        var (line, column) = Place(file.Text, start);
        var (endLine, endColumn) = Place(file.Text, start + length);
        return new Compilation
        {
            Outcome = outcome,
            Diagnostics = [new SourceDiagnostic(id, DiagnosticSeverity.Error, message, file.Name, line, column, endLine, endColumn)],
            Reason = outcome == CompileOutcome.TooComplex ? message : "",
        };
    }

    static (int Line, int Column) Place(string text, int position)
    {
        var before = text.AsSpan(0, position);
        return (before.Count('\n') + 1, position - (before.LastIndexOf('\n') + 1) + 1);
    }
}
