using System.CommandLine;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Cli;

/// <summary>The command as it was typed, so that a report can say how to run it again from where its reader stands.</summary>
/// <remarks>The script <c>mlplabs</c> hands over how it was called (<c>./mlplabs</c>, <c>../mlplabs</c>) in MLPLABS_COMMAND.</remarks>
internal static class TypedCommand
{
    public static string Of(ParseResult parsed) => string.Join(' ',
        [Name, .. parsed.Tokens.Select(t => ShellWord.Quoted(t.Value))]);

    /// <summary>The command that grades this alone.</summary>
    /// <param name="path">Where it stands, from the working folder.</param>
    public static string Check(string exerciseId, string path) => $"{Name} check {exerciseId} {ShellWord.Quoted(path)}";

    /// <summary>How the command line is called from where its user stands.</summary>
    public static string Name => ShellWord.Quoted(Typed);

    /// <summary>How it is called from another folder, once the user has gone there.</summary>
    public static string NameFrom(string folder) => ShellWord.Quoted(From(Typed, folder));

    static string Typed => Environment.GetEnvironmentVariable("MLPLABS_COMMAND") is { Length: > 0 } typed ? typed : "mlplabs";

    // A name alone is found on the PATH and a full path from everywhere; what was typed as a way leads from here.
    internal static string From(string typed, string folder)
    {
        if (!typed.Contains('/') || Path.IsPathRooted(typed))
            return typed;
        var way = Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(typed)).Replace('\\', '/');
        return way.Contains('/') ? way : "./" + way;
    }
}
