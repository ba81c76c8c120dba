using System.CommandLine;
using System.CommandLine.Completions;

namespace MlpLabs.Cli;

/// <summary>The argument EXERCISE, which a shell can complete.</summary>
internal static class ExerciseArgument
{
    public static Argument<string> Required(Settings settings, string description) => WithIds(new Argument<string>("EXERCISE") { Description = description }, settings);

    /// <summary>One that may be left out in a folder that <c>mlplabs start</c> wrote.</summary>
    public static Argument<string?> Optional(Settings settings, string description) =>
        WithIds(new Argument<string?>("EXERCISE") { Description = description, Arity = ArgumentArity.ZeroOrOne }, settings);

    static Argument<T> WithIds<T>(Argument<T> argument, Settings settings)
    {
        // Without it the help would list every id in the place of the name.
        argument.HelpName = argument.Name;
        // Every argument is asked at every place: once an exercise is named, a path comes next.
        argument.CompletionSources.Add(context => context.ParseResult.GetResult(argument)?.Tokens is [var token, ..] && token.Value != context.WordToComplete
            ? []
            : settings.Catalog(context.ParseResult).Ids.Select(id => new CompletionItem(id)));
        return argument;
    }
}
