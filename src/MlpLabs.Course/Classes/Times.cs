using System.Globalization;

namespace MlpLabs.Course.Classes;

/// <summary>Reads times as instructors write them.</summary>
internal static class Times
{
    static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];
    static readonly string[] WithOffset = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm K"];

    /// <summary>A time with its offset, or without one in the time zone; null when it is neither.</summary>
    /// <remarks>A time that the zone has twice, when clocks go back, is the later of the two; one that it does not have is an hour on.</remarks>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-2)) : zone.GetUtcOffset(local));
        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>As the time zone's clocks show it.</summary>
    public static string Text(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
