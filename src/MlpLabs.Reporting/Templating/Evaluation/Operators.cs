using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>The operators between two values.</summary>
/// <remarks>
/// As in Scriban: a text on either side makes both texts; null with a number gives null; the quotient of whole numbers is
/// a number with a fraction, <c>//</c> the whole quotient; decimals before doubles before whole numbers.
/// </remarks>
internal static class Operators
{
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (string l, string r) => l == r,
        (TemplateObject l, TemplateObject r) => ReferenceEquals(l, r),
        _ => TryOperate(TokenKind.DoubleEqual, left, right, out var equal, out _) && equal is true,
    };

    public static bool TryOperate(TokenKind op, object? left, object? right, out object? result, out string mistake)
    {
        mistake = "";
        result = null;
        try
        {
            if (left is EmptyObject || right is EmptyObject)
                return OfEmpty(op, left, right, out result, out mistake);
            if (left is string || right is string)
                return OfTexts(op, left, right, out result, out mistake);
            if (left is null || right is null)
                return OfNull(op, left, right, out result);
            if (op is TokenKind.DoubleDot or TokenKind.DoubleDotLess)
                return OfRange(op, left, right, out result, out mistake);
            result = (left, right) switch
            {
                (long l, long r) => OfIntegers(op, l, r),
                (decimal or long, decimal or long) => OfDecimals(op, Convert.ToDecimal(left, Invariant), Convert.ToDecimal(right, Invariant)),
                (double or decimal or long, double or decimal or long) => OfDoubles(op, Convert.ToDouble(left, Invariant), Convert.ToDouble(right, Invariant)),
                (IReadOnlyList<object?> l, IReadOnlyList<object?> r) when op == TokenKind.Plus => l.Concat(r).ToList(),
                _ => op switch
                {
                    TokenKind.DoubleEqual => left.Equals(right),
                    TokenKind.NotEqual => !left.Equals(right),
                    _ => null,
                },
            };
            if (result is null)
                mistake = TemplateTexts.WrongOperands(Symbol(op), Values.TypeOf(left), Values.TypeOf(right));
        }
        catch (DivideByZeroException)
        {
            mistake = TemplateTexts.DivisionByZero(Symbol(op));
        }
        catch (OverflowException)
        {
            mistake = TemplateTexts.Overflow(Symbol(op));
        }
        return mistake.Length == 0;
    }

    static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    static bool OfEmpty(TokenKind op, object? left, object? right, out object? result, out string mistake)
    {
        var equal = Values.IsEmpty(left) && Values.IsEmpty(right);
        result = op switch { TokenKind.DoubleEqual => equal, TokenKind.NotEqual => !equal, _ => null };
        mistake = result is null ? TemplateTexts.WrongOperands(Symbol(op), Values.TypeOf(left), Values.TypeOf(right)) : "";
        return result is not null;
    }

    static bool OfTexts(TokenKind op, object? left, object? right, out object? result, out string mistake)
    {
        mistake = "";
        var (l, r) = (Values.ToText(left), Values.ToText(right));
        result = op switch
        {
            TokenKind.Plus => l + r,
            // null equals no text, not even the empty one.
            TokenKind.DoubleEqual => Boxed.Of(left is not null && right is not null && l == r),
            TokenKind.NotEqual => Boxed.Of(left is null || right is null || l != r),
            TokenKind.Less => string.CompareOrdinal(l, r) < 0,
            TokenKind.LessEqual => string.CompareOrdinal(l, r) <= 0,
            TokenKind.Greater => string.CompareOrdinal(l, r) > 0,
            TokenKind.GreaterEqual => string.CompareOrdinal(l, r) >= 0,
            _ => null,
        };
        if (op == TokenKind.Asterisk)
        {
            var (text, times) = left is string ? (l, right) : (r, left);
            if (times is long n)
                result = n <= 0 ? "" : string.Concat(Enumerable.Repeat(text, checked((int)n)));
            else
                mistake = TemplateTexts.RepeatNeedsInteger(Values.TypeOf(times));
        }
        else if (result is null)
            mistake = TemplateTexts.WrongOperands(Symbol(op), Values.TypeOf(left), Values.TypeOf(right));
        return mistake.Length == 0;
    }

    static bool OfNull(TokenKind op, object? left, object? right, out object? result)
    {
        var both = left is null && right is null;
        result = op switch
        {
            TokenKind.DoubleEqual => both,
            TokenKind.NotEqual => !both,
            TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => false,
            _ => null,
        };
        return true;
    }

    static bool OfRange(TokenKind op, object left, object right, out object? result, out string mistake)
    {
        (result, mistake) = (left, right) is (long l, long r)
            ? (Range(l, r, op == TokenKind.DoubleDot), "")
            : (null as object, TemplateTexts.RangeNeedsIntegers(Values.TypeOf(left), Values.TypeOf(right)));
        return mistake.Length == 0;
    }

    // Counts down where the left side is larger.
    static IEnumerable<object?> Range(long from, long to, bool inclusive)
    {
        var step = from < to ? 1 : -1;
        for (var i = from; i != to; i += step)
            yield return i;
        if (inclusive)
            yield return to;
    }

    static object? OfIntegers(TokenKind op, long l, long r) => checked(op switch
    {
        TokenKind.Plus => Boxed.Of(l + r),
        TokenKind.Minus => Boxed.Of(l - r),
        TokenKind.Asterisk => Boxed.Of(l * r),
        TokenKind.Slash => (double)l / r,
        TokenKind.DoubleSlash => Boxed.Of(l / r),
        TokenKind.Percent => Boxed.Of(l % r),
        _ => Compare(op, l.CompareTo(r)),
    });

    static object? OfDecimals(TokenKind op, decimal l, decimal r) => op switch
    {
        TokenKind.Plus => l + r,
        TokenKind.Minus => l - r,
        TokenKind.Asterisk => l * r,
        TokenKind.Slash => l / r,
        TokenKind.DoubleSlash => Math.Round(l / r),
        TokenKind.Percent => l % r,
        _ => Compare(op, l.CompareTo(r)),
    };

    static object? OfDoubles(TokenKind op, double l, double r) => op switch
    {
        TokenKind.Plus => l + r,
        TokenKind.Minus => l - r,
        TokenKind.Asterisk => l * r,
        TokenKind.Slash => l / r,
        TokenKind.DoubleSlash => Math.Round(l / r),
        TokenKind.Percent => l % r,
        // NaN equals nothing and is not less than anything.
        TokenKind.DoubleEqual => l == r,
        TokenKind.NotEqual => l != r,
        TokenKind.Less => l < r,
        TokenKind.LessEqual => l <= r,
        TokenKind.Greater => l > r,
        TokenKind.GreaterEqual => l >= r,
        _ => null,
    };

    static object? Compare(TokenKind op, int order) => op switch
    {
        TokenKind.DoubleEqual => Boxed.Of(order == 0),
        TokenKind.NotEqual => Boxed.Of(order != 0),
        TokenKind.Less => Boxed.Of(order < 0),
        TokenKind.LessEqual => Boxed.Of(order <= 0),
        TokenKind.Greater => Boxed.Of(order > 0),
        TokenKind.GreaterEqual => Boxed.Of(order >= 0),
        _ => null,
    };

    static string Symbol(TokenKind op) => op switch
    {
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Asterisk => "*",
        TokenKind.Slash => "/",
        TokenKind.DoubleSlash => "//",
        TokenKind.Percent => "%",
        TokenKind.DoubleEqual => "==",
        TokenKind.NotEqual => "!=",
        TokenKind.Less => "<",
        TokenKind.LessEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterEqual => ">=",
        TokenKind.DoubleDot => "..",
        TokenKind.DoubleDotLess => "..<",
        _ => op.ToString(),
    };
}
