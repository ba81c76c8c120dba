using System.Diagnostics;
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

    [Fact]
    public async Task Fish_completes_commands_exercises_options_and_files()
    {
        Assert.SkipWhen(Find("fish") is null, "fish is not installed here; the script is not tried.");

        Assert.Equal(["regrade", "report", "reset"], await InFishAsync("mlplabs re"));
        Assert.Equal(["sigmoid-derivative"], await InFishAsync("mlplabs check sig"));
        Assert.Equal(["--audience"], await InFishAsync("mlplabs check --aud"));
        Assert.Equal(["bash", "fish", "pwsh", "zsh"], await InFishAsync("mlplabs completions "));
        Assert.Equal(["regular.txt"], await InFishAsync("mlplabs check sigmoid-derivative re"));
    }

    [Fact]
    public async Task Zsh_completes_commands_exercises_options_and_files()
    {
        Assert.SkipWhen(Find("zsh") is null, "zsh is not installed here; the script is not tried.");

        Assert.Equal("mlplabs completions ", await InZshAsync("mlplabs compl"));
        Assert.Equal("mlplabs check sigmoid-derivative ", await InZshAsync("mlplabs check sig"));
        Assert.Equal("mlplabs check --audience ", await InZshAsync("mlplabs check --aud"));
        Assert.Equal("mlplabs check sigmoid-derivative Only.cs ", await InZshAsync("mlplabs check sigmoid-derivative On"));
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
        return Lines(await OutputAsync("/bin/bash", Path.GetTempPath(), "--norc", "-c", script, "bash", line));
    }

    // Fish itself says what it would offer.
    static async Task<IReadOnlyList<string>> InFishAsync(string line)
    {
        using var folder = new TemporaryFolder();
        folder.File("regular.txt", "");
        return Lines(await OutputAsync(Find("fish")!, folder.Path, "--no-config", "-c", "mlplabs completions fish | source; complete -C $argv[1]", "--", line));
    }

    // A zsh at a terminal of its own gets the line and the tabulator, and shows what stands in its line then.
    static async Task<string> InZshAsync(string line)
    {
        const string script = """
            zmodload zsh/zpty
            zpty terminal zsh -f -i
            zpty -w terminal 'PS1=; autoload -Uz compinit; compinit -u -D; eval "$(mlplabs completions zsh)"; show() { print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N show; bindkey "^X" show; print RE""ADY'
            while zpty -r terminal text; do [[ $text == *READY* ]] && break; done
            zpty -w -n terminal "$1"$'\t\x18'
            while zpty -r terminal text; do [[ $text == *'<<'*'>>'* ]] && print -r -- ${${text##*'<<'}%%'>>'*} && break; done
            zpty -d terminal
            """;
        using var folder = new TemporaryFolder();
        folder.File("Only.cs", "");
        return (await OutputAsync(Find("zsh")!, folder.Path, "-f", "-c", script, "zsh", line)).TrimEnd('\n');
    }

    static async Task<string> OutputAsync(string shell, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["MLPLABS_ROOT"] = Repository.Root;
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return output;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    static IReadOnlyList<string> Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
