using System.Globalization;

namespace MlpLabs.Reporting.Wording;

/// <summary>Numbers as a reader takes them in: the digits that matter first, all digits there.</summary>
internal static class NumberText
{
    const int LeadingDigits = 5;

    /// <summary>A double cut into its leading digits, the digits that only tell it from its neighbours, and its exponent.</summary>
    /// <remarks>Joined, the parts are the shortest text that reads back as an equal number.</remarks>
    public static (string Head, string Tail, string Exponent) Parts(double value)
    {
        var text = Exact(value);
        if (!double.IsFinite(value))
            return (text, "", "");
        var e = text.IndexOf('E');
        var (mantissa, exponent) = e < 0 ? (text, "") : (text[..e], text[e..]);
        var point = mantissa.IndexOf('.');
        if (point < 0)
            return (mantissa, "", exponent);
        var digits = 0;
        var at = 0;
        for (; at < mantissa.Length && (digits < LeadingDigits || at <= point); at++)
            if (char.IsAsciiDigit(mantissa[at]) && (digits > 0 || mantissa[at] != '0'))
                digits++;
        return (mantissa[..at], mantissa[at..], exponent);
    }

    /// <summary>All digits. Minus zero counts as equal to zero, so it is shown as zero.</summary>
    public static string Exact(double value) => value switch
    {
        _ when value == 0 => "0",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Points without trailing zeros: 2.50 is 2.5, 4.0 is 4.</summary>
    public static string Points(decimal points) => points.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A duration with the unit that suits it.</summary>
    public static string Duration(double ms) => ms < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{ms:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{ms / 1000:0.0} s");
}
