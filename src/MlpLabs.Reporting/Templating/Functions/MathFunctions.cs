using System.Globalization;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Functions;

/// <summary><c>math.*</c>.</summary>
internal static class MathFunctions
{
    public static IReadOnlyList<(string, string, Func<BuiltinCall, object?>)> All { get; } =
    [
        ("abs", "value", c => c.Number(0) switch { long i => Math.Abs(i), decimal d => Math.Abs(d), var d => Math.Abs((double)d) }),
        ("ceil", "value", c => c.Number(0) switch { long i => i, decimal d => Math.Ceiling(d), var d => Math.Ceiling((double)d) }),
        ("floor", "value", c => c.Number(0) switch { long i => i, decimal d => Math.Floor(d), var d => Math.Floor((double)d) }),
        ("round", "value precision?", Round),
        ("plus", "value with", c => c.Operate(TokenKind.Plus, c.Number(0), c.Number(1))),
        ("minus", "value with", c => c.Operate(TokenKind.Minus, c.Number(0), c.Number(1))),
        ("times", "value with", c => c.Operate(TokenKind.Asterisk, c.Number(0), c.Number(1))),
        ("divided_by", "value divisor", c => c.Operate(c[1] is long ? TokenKind.DoubleSlash : TokenKind.Slash, c.Number(0), c.Number(1))),
        ("modulo", "value with", c => c.Operate(TokenKind.Percent, c.Number(0), c.Number(1))),
        ("format", "value format", c => ((IFormattable)c.Number(0)).ToString(c.Text(1), CultureInfo.InvariantCulture)),
        ("is_number", "value", c => c[0] is long or double or decimal),
    ];

    static object? Round(BuiltinCall call)
    {
        var precision = (int)Math.Clamp(call.Integer(1, 0), 0, 15);
        return call.Number(0) switch
        {
            long i => i,
            decimal d => Math.Round(d, precision),
            var d => Math.Round((double)d, precision),
        };
    }
}
