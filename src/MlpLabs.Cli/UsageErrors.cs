using System.CommandLine;
using System.CommandLine.Parsing;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli;

/// <summary>What was wrong with the command line, and how it is used.</summary>
internal static class UsageErrors
{
    public static int Print(ParseResult parsed)
    {
        var path = string.Join(' ', CommandPath(parsed));
        var command = parsed.CommandResult.Command;
        foreach (var sentence in command.Subcommands.Count > 0 ? WithoutCommand(parsed, path) : [.. parsed.Errors.Select(e => e.Message).Distinct().Take(3)])
            Console.Error.WriteLine(sentence);
        if (command.Subcommands.Count == 0 && parsed.UnmatchedTokens is [var token, ..] && NearestName.Of(token, Options(parsed)) is { } name)
            Console.Error.WriteLine(CliMessages.DidYouMean(name));
        if (command.Arguments is { Count: > 0 } arguments)
            Console.Error.WriteLine($"Usage: {path} {string.Join(' ', arguments.Select(a => a.Name))}");
        Console.Error.WriteLine(CliMessages.HelpAt(path));
        return ExitCode.WrongUsage;
    }

    // Where a command belongs, the parser would say first that one is missing, whatever was typed.
    static IReadOnlyList<string> WithoutCommand(ParseResult parsed, string path)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Select(c => c.Name).ToList();
        var ofOptions = parsed.Errors.Where(e => e.SymbolResult is OptionResult).Select(e => e.Message).Distinct().ToList();
        return parsed.UnmatchedTokens.FirstOrDefault(t => !t.StartsWith('-')) is { } word ? [CliMessages.NoSuchCommand(path, word, commands)]
            : parsed.UnmatchedTokens is [var option, ..] ? [CliMessages.NoSuchOption(path, option, Options(parsed))]
            : ofOptions.Count > 0 ? ofOptions
            : [CliMessages.CommandMissing(path, commands)];
    }

    static IEnumerable<string> Options(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(o => o.Name);

    static IEnumerable<string> CommandPath(ParseResult parsed)
    {
        yield return TypedCommand.Name;
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Parent: not null } command; result = command.Parent)
            names.Push(command.Command.Name);
        foreach (var name in names)
            yield return name;
    }
}
