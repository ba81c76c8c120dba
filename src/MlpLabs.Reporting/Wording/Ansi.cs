namespace MlpLabs.Reporting.Wording;

/// <summary>Colours of a terminal, or none.</summary>
public sealed class Ansi
{
    const string Reset = "\u001b[0m";

    readonly bool _isOn;

    Ansi(bool isOn) => _isOn = isOn;

    public static Ansi On { get; } = new(true);

    public static Ansi Off { get; } = new(false);

    /// <summary>Colours for a terminal; none into a file or a pipe, or where NO_COLOR is set (no-color.org) or TERM is "dumb".</summary>
    public static Ansi For(bool isRedirected, Func<string, string?> environment) =>
        isRedirected || !string.IsNullOrEmpty(environment("NO_COLOR")) || environment("TERM") == "dumb" ? Off : On;

    public string Bold(string text) => Sgr("1", text);

    public string Dim(string text) => Sgr("2", text);

    public string Red(string text) => Sgr("31", text);

    public string Green(string text) => Sgr("32", text);

    public string Yellow(string text) => Sgr("33", text);

    public string Cyan(string text) => Sgr("36", text);

    string Sgr(string code, string text) => _isOn && text.Length > 0 ? $"\u001b[{code}m{text}{Reset}" : text;
}
