using System.Globalization;
using System.Text;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>Numbers that only drawings have: coordinates and shares.</summary>
internal static class PlotNumber
{
    /// <summary>A coordinate: a tenth of a pixel is fine enough.</summary>
    public static string Px(double v) => new StringBuilder().Coordinate(v).ToString();

    /// <summary>Any number in tenths; <see cref="PathData"/> writes the same for those that occur, in a fraction of the time.</summary>
    public static string Tenths(double v) => Math.Round(v, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share as whole percent.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture) + " %" : ShortNumber.Of(share);
}
