using System.Globalization;

namespace MlpLabs.Reporting.Wording;

/// <summary>A number in a drawing: at most four significant digits. All its digits stand in the tables and in the words beside the drawing.</summary>
internal static class ShortNumber
{
    const int Digits = 4;

    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "−∞";
        var size = Math.Abs(value);
        if (size == 0)
            return "0";
        var text = size is >= 1e-3 and < 9999.5
            ? Math.Round(value, Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 15)).ToString(CultureInfo.InvariantCulture)
            : value.ToString("0.###e0", CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }

    /// <summary>A whole number, in groups of three from five digits on.</summary>
    public static string Of(long value) =>
        (Math.Abs((double)value) < 1e4 ? value.ToString(CultureInfo.InvariantCulture) : value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f')).Replace('-', '−');
}
