using System.CommandLine;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli;

/// <summary>What was wrong with the command line, and how it is used.</summary>
internal static class UsageErrors
{
    public static int Print(ParseResult parsed)
    {
        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct().Take(3))
            Console.Error.WriteLine(message);
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var known = parsed.CommandResult.Command.Subcommands.Select(c => c.Name)
                .Concat(parsed.CommandResult.Command.Options.Select(o => o.Name))
                .Concat(parsed.RootCommandResult.Command.Options.Select(o => o.Name));
            if (NearestName.Of(token, known) is { } name)
                Console.Error.WriteLine($"Did you mean \"{name}\"?");
        }
        var path = string.Join(' ', CommandPath(parsed));
        if (parsed.CommandResult.Command.Arguments is { Count: > 0 } arguments)
            Console.Error.WriteLine($"Usage: {path} {string.Join(' ', arguments.Select(a => a.Name))}");
        Console.Error.WriteLine($"{path} --help shows how the command is used.");
        return ExitCode.WrongUsage;
    }

    static IEnumerable<string> CommandPath(ParseResult parsed)
    {
        yield return "mlplabs";
        var names = new Stack<string>();
        for (System.CommandLine.Parsing.SymbolResult? result = parsed.CommandResult; result is System.CommandLine.Parsing.CommandResult { Parent: not null } command; result = command.Parent)
            names.Push(command.Command.Name);
        foreach (var name in names)
            yield return name;
    }
}
