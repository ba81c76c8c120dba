namespace MlpLabs.Reporting.Wording;

/// <summary>Words of a command line that can be pasted into a shell.</summary>
public static class ShellWord
{
    /// <summary>The word as a POSIX shell must be given it: bare where it is harmless, else in single quotes.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or '=' or ',' or ':' or '+')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
