using System.Security.Cryptography;

namespace MlpLabs.Cli.Pipelines;

/// <summary>Keeps text of submissions from giving commands to the runner of GitHub Actions.</summary>
/// <remarks>
/// The runner takes lines of the log that begin with <c>::</c>, and <c>##[</c> anywhere in a line, for commands. Between
/// <c>::stop-commands::TOKEN</c> and <c>::TOKEN::</c> it obeys none; the token is drawn anew each time, so no text can end the pause.
/// </remarks>
internal static class GitHubLog
{
    const int TokenBytes = 16;

    /// <summary>The text as it may stand in the log here: guarded under GitHub Actions, as it is elsewhere.</summary>
    public static string Guard(string text, Func<string, string?> environment)
    {
        if (environment("GITHUB_ACTIONS") != "true")
            return text;
        var token = RandomNumberGenerator.GetHexString(2 * TokenBytes, lowercase: true);
        return $"::stop-commands::{token}\n{text.TrimEnd('\n')}\n::{token}::\n";
    }
}
