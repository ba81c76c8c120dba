using System.Globalization;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>Numbers that only drawings have: coordinates and shares.</summary>
internal static class PlotNumber
{
    /// <summary>A coordinate: a tenth of a pixel is fine enough.</summary>
    public static string Px(double v) => Math.Round(v, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share as whole percent.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture) + " %" : ShortNumber.Of(share);
}
