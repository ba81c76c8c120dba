using MlpLabs.Reporting;

namespace MlpLabs.Cli.Pipelines;

/// <summary>Names and paths of a student's repository inside our own sentences: on one line, and no command to a runner.</summary>
internal static class LogText
{
    const int Longest = 200;

    /// <summary>A name, cut where it is longer than any that is meant honestly.</summary>
    public static string Of(string name)
    {
        var shown = Sentence(name);
        return shown.Length <= Longest ? shown : shown[..Longest] + "…";
    }

    /// <summary>A whole sentence that has such a name in it.</summary>
    public static string Sentence(string text) => PlainText.OneLine(text).Replace("##[", "## [", StringComparison.Ordinal);
}
