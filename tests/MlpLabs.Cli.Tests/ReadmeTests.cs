using System.Text;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>What the documents show was really printed: each command is run, and its output compared.</summary>
/// <remarks>
/// A line <c>…</c> in a document stands for any lines. A block in which an exercise is started is one session: its commands run one
/// after the other in a folder of their own, and <c>cd</c> leads into it.
/// </remarks>
public sealed class ReadmeTests
{
    const string Start = "$ ./mlplabs start ";

    public static TheoryData<string> Commands() => [.. SingleCommands().Select(e => e.Command).Distinct()];

    public static TheoryData<string> Sessions() => [.. Blocks().Where(IsSession).Select(b => b[0])];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_readme_prints_what_the_readme_shows(string command) =>
        await CompareAsync(SingleCommands().Last(e => e.Command == command), Repository.Root);

    [Theory]
    [MemberData(nameof(Sessions))]
    public async Task A_session_of_the_readme_prints_what_the_readme_shows(string firstLine)
    {
        using var scratch = new TemporaryFolder();
        var folder = scratch.Path;
        foreach (var example in Examples(Blocks().First(b => b[0] == firstLine)))
            if (example.Command.StartsWith("cd ", StringComparison.Ordinal))
                folder = Path.Combine(folder, example.Command["cd ".Length..]);
            else
                await CompareAsync(example, folder);
    }

    static async Task CompareAsync(Example example, string folder)
    {
        var words = example.Command.Split(' ');
        var run = await CommandRun.OfAsync(words[1..], folder, new Dictionary<string, string> { ["MLPLABS_COMMAND"] = words[0] });

        Assert.Equal("", run.Error);
        Assert.True(Matches(example.Shown, run.Output.TrimEnd('\n').Split('\n')), $"The README shows\n{string.Join('\n', example.Shown)}\nbut the command prints\n{run.Output}");
    }

    static IEnumerable<Example> SingleCommands() =>
        Blocks().Where(b => !IsSession(b)).SelectMany(Examples).Where(e => e.Command.StartsWith("./mlplabs ", StringComparison.Ordinal) && e.Shown.Count > 0);

    static bool IsSession(IReadOnlyList<string> block) => block is [var first, ..] && first.StartsWith(Start, StringComparison.Ordinal);

    static IReadOnlyList<Example> Examples(IReadOnlyList<string> block)
    {
        var examples = new List<Example>();
        foreach (var line in block)
            if (line.StartsWith("$ ", StringComparison.Ordinal))
                examples.Add(new Example(line[2..], []));
            else
                examples[^1].Shown.Add(line);
        return examples;
    }

    static IReadOnlyList<IReadOnlyList<string>> Blocks()
    {
        var blocks = new List<List<string>>();
        List<string>? block = null;
        foreach (var line in File.ReadLines(Repository.Folder("README.md"), Encoding.UTF8))
            if (!line.StartsWith("```", StringComparison.Ordinal))
                block?.Add(line);
            else if (line == "```console")
                blocks.Add(block = []);
            else
                block = null;
        return blocks;
    }

    static bool Matches(IReadOnlyList<string> shown, ReadOnlySpan<string> printed)
    {
        if (shown.Count == 0)
            return printed.Length == 0;
        IReadOnlyList<string> rest = [.. shown.Skip(1)];
        if (shown[0] != "…")
            return printed.Length > 0 && printed[0] == shown[0] && Matches(rest, printed[1..]);
        for (var skipped = 0; skipped <= printed.Length; skipped++)
            if (Matches(rest, printed[skipped..]))
                return true;
        return false;
    }

    sealed record Example(string Command, List<string> Shown);
}
