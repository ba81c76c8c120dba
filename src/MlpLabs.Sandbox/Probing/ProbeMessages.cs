using System.Globalization;

namespace MlpLabs.Sandbox.Probing;

/// <summary>What is said about attempts to get out.</summary>
internal static class ProbeMessages
{
    public const string Network = "network";
    public const string ReadingFiles = "reading files";
    public const string WritingFiles = "writing files";
    public const string Environment = "environment";
    public const string OtherProcesses = "other processes";
    public const string NewProcesses = "new processes";
    public const string Memory = "memory";
    public const string Time = "time";

    public const string WorkersAreSplit = "most workers are split off a warm process";

    public static string WorkersAreStarted(string why) => $"each worker is started on its own, which takes longer: {why}";

    public const string GotOut = "OPEN: the attempt succeeded.";

    public static string Refused(int error) => string.Create(CultureInfo.InvariantCulture, $"closed: the attempt was refused (error {error}).");

    public static string Stopped(string reason) => $"closed: {reason.Split(';')[0].TrimEnd('.')}.";

    public static string NotTried(string reason) => $"not known: the attempt could not be made ({reason.TrimEnd('.')}).";
}
