using System.CommandLine;
using MlpLabs.Cli.Desk;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs completions SHELL</c>: a script that lets a shell complete commands, options and exercise ids.</summary>
internal static class CompletionsCommand
{
    public static Command Build()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        var command = new Command("completions", "Print a script with which your shell completes commands and exercise ids") { shell };
        command.SetAction(parsed =>
        {
            Console.Write(CompletionScripts.All[parsed.GetRequiredValue(shell)]);
            return ExitCode.Passed;
        });
        return command;
    }
}
