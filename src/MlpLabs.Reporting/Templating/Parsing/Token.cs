using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Parsing;

/// <summary>A word of a template.</summary>
/// <param name="Text">As written; for a string its content, escapes resolved.</param>
/// <param name="AfterSpace">Whether white space stands before it: <c>f [1]</c> passes an array, <c>f[1]</c> reads an element.</param>
/// <param name="Parts">For an interpolated string its texts and codes in turn.</param>
internal sealed record Token(
    TokenKind Kind, string Text, Position At, bool AfterSpace, IReadOnlyList<InterpolatedPart>? Parts = null);

/// <param name="IsCode">Whether <paramref name="Text"/> is an expression.</param>
internal sealed record InterpolatedPart(bool IsCode, string Text, Position At);
