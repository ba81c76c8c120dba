using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class CompletionsTests
{
    [Fact]
    public async Task Bash_completes_commands_exercises_and_options()
    {
        Assert.SkipWhen(!File.Exists("/bin/bash"), "bash is not installed here; the script is not tried.");

        Assert.Equal(["regrade", "report", "reset"], await CompleteAsync("mlplabs re"));
        Assert.Equal(["sigmoid-derivative"], await CompleteAsync("mlplabs check sig"));
        Assert.Equal(["sigmoid-derivative"], await CompleteAsync("mlplabs check --audience student sig"));
        Assert.Equal(["--audience"], await CompleteAsync("mlplabs check --aud"));
        Assert.Equal(["bash", "fish", "pwsh", "zsh"], await CompleteAsync("mlplabs completions "));
        Assert.Empty(await CompleteAsync("mlplabs check sigmoid-derivative "));
        var exercises = Directory.EnumerateDirectories(Repository.Folder("exercises")).Select(f => Path.GetFileName(f)!);
        Assert.Empty(exercises.Except(await CompleteAsync("mlplabs hint ")));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task A_script_says_where_it_belongs_and_asks_the_command_itself(string shell)
    {
        var run = await CommandRun.OfAsync("completions", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("# For ", run.Output);
        Assert.Contains("[suggest:", run.Output);
    }

    [Fact]
    public async Task Another_shell_is_refused_with_those_there_are()
    {
        var run = await CommandRun.OfAsync("completions", "tcsh");

        Assert.Equal(2, run.ExitCode);
        foreach (var shell in (string[])["bash", "zsh", "fish", "pwsh"])
            Assert.Contains(shell, run.Error);
    }

    // Bash itself sets these variables when a user presses the tabulator.
    static async Task<IReadOnlyList<string>> CompleteAsync(string line)
    {
        const string script = """
            eval "$(mlplabs completions bash)"
            COMP_LINE=$1 COMP_POINT=${#1}
            read -ra COMP_WORDS <<<"$1"
            [[ $1 == *' ' ]] && COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _mlplabs_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var run = await ProcessRun.OfAsync("/bin/bash", ["--norc", "-c", script, "bash", line], environment:
            [new("PATH", $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}"), new("MLPLABS_ROOT", Repository.Root)]);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }
}
