using System.CommandLine;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Cli;

/// <summary>The command as it was typed, so that a report can say how to run it again from where its reader stands.</summary>
/// <remarks>The script <c>mlplabs</c> hands over how it was called (<c>./mlplabs</c>, <c>../mlplabs</c>) in MLPLABS_COMMAND.</remarks>
internal static class TypedCommand
{
    public static string Of(ParseResult parsed) => string.Join(' ',
        [Name, .. parsed.Tokens.Select(t => ShellWord.Quoted(t.Value))]);

    /// <summary>The command that grades this alone; its path is taken from the root of the repository.</summary>
    public static string Check(string exerciseId, string? path) =>
        $"{Name} check {exerciseId} {ShellWord.Quoted(path is { Length: > 0 } ? path : ".")}";

    /// <summary>How the command line is called from where its user stands.</summary>
    public static string Name => Environment.GetEnvironmentVariable("MLPLABS_COMMAND") is { Length: > 0 } typed ? ShellWord.Quoted(typed) : "mlplabs";
}
