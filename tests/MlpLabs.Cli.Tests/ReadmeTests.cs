using System.Text;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>What the documents show was really printed: each command is run, and its output compared.</summary>
/// <remarks>A line <c>…</c> in a document stands for any lines.</remarks>
public sealed class ReadmeTests
{
    public static TheoryData<string> Commands() => [.. Examples().Select(e => e.Command).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_readme_prints_what_the_readme_shows(string command)
    {
        var (_, shown) = Examples().Last(e => e.Command == command);

        var run = await CommandRun.OfAsync(command["./mlplabs ".Length..].Split(' '), Repository.Root);

        Assert.Equal("", run.Error);
        Assert.True(Matches(shown, run.Output.TrimEnd('\n').Split('\n')), $"The README shows\n{string.Join('\n', shown)}\nbut the command prints\n{run.Output}");
    }

    static IReadOnlyList<(string Command, IReadOnlyList<string> Shown)> Examples()
    {
        var examples = new List<(string, IReadOnlyList<string>)>();
        List<string>? shown = null;
        foreach (var line in File.ReadLines(Repository.Folder("README.md"), Encoding.UTF8))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                shown = line == "```console" ? [] : null;
            else if (line.StartsWith("$ ./mlplabs ", StringComparison.Ordinal) && shown is not null)
                examples.Add((line[2..], shown = []));
            else if (line.StartsWith("$ ", StringComparison.Ordinal))
                shown = [];
            else
                shown?.Add(line);
        }
        return [.. examples.Where(e => e.Item2.Count > 0)];
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
}
