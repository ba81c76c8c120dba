using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting;

/// <summary>Text of others inside sentences of the command line.</summary>
public static class PlainText
{
    /// <summary>On one line, with escape sequences and controls of the reading order made visible.</summary>
    public static string OneLine(string text) => VisibleText.OneLine(text);
}
