using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>Numbers inside a drawing: coordinates, and values in four digits.</summary>
internal static class PlotNumber
{
    /// <summary>A coordinate: a tenth of a pixel is fine enough.</summary>
    public static string Px(double v) => new StringBuilder().Coordinate(v).ToString();

    /// <summary>Any number in tenths; <see cref="PathData"/> writes the same for those that occur, in a fraction of the time.</summary>
    public static string Tenths(double v) => Math.Round(v, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Up to four significant digits, with a real minus sign; the words beside the drawing have them all.</summary>
    public static string Short(double v)
    {
        if (double.IsNaN(v))
            return "NaN";
        if (double.IsInfinity(v))
            return v > 0 ? "∞" : "−∞";
        var text = v == 0 ? "0" : Math.Abs(v) is >= 1e-3 and < 1e5
            ? double.Parse(v.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.#######", CultureInfo.InvariantCulture)
            : v.ToString("0.###e0", CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }

    /// <summary>A share as whole percent.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture) + " %" : Short(share);

    /// <summary>“1, 2 and 5”.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = CollectionsMarshal.AsSpan([.. items]);
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(", ", all[..^1].ToArray()) + " and " + all[^1],
        };
    }
}
