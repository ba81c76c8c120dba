using System.Diagnostics;
using System.Runtime.InteropServices;
using MlpLabs.Cli.Desk;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class WatchCommandTests : IDisposable
{
    const int Interrupt = 2;

    const string Right = """
        public static class Solution
        {
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));
            public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
        }
        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_save_is_checked_until_it_is_interrupted()
    {
        await CommandRun.OfAsync(["start", "sigmoid-derivative", "mine"], _folder.Path);
        var mine = Path.Combine(_folder.Path, "mine");
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mlplabs"), ["watch"]) { WorkingDirectory = mine, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MLPLABS_ROOT"] = Repository.Root;
        using var process = Process.Start(start)!;
        try
        {
            await WorkAsync(process, mine);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    static async Task WorkAsync(Process process, string mine)
    {
        var output = new Transcript(process.StandardOutput);
        await output.ShowsAsync("Score: 0 of 8 points");
        await File.WriteAllTextAsync(Path.Combine(mine, "next"), Right.Replace("(1 - a)", "(1 + a)", StringComparison.Ordinal));
        File.Move(Path.Combine(mine, "next"), Path.Combine(mine, "Solution.cs"), overwrite: true);
        await output.ShowsAsync("A plus stands where a minus belongs");
        await File.WriteAllTextAsync(Path.Combine(mine, "Solution.cs"), Right);
        await output.ShowsAsync("All points are reached. mlplabs progress names the next exercise.");
        await Eventually.IsTrue(() => ProgressStore.Peek(WorkFolder.Read(mine).Folder!).Best is { Passed: true }, "the result is kept");
        Assert.Equal(0, Kill(process.Id, Interrupt));
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
        var text = await output.ToEndAsync();
        Assert.StartsWith("Watching .: every save is checked. Ctrl-C ends it.\n", text);
        Assert.EndsWith("Ended.\n", text);
        Assert.DoesNotContain('\u001b', text);
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Kill(int process, int signal);

    /// <summary>What a process has printed so far.</summary>
    sealed class Transcript
    {
        readonly Lock _lock = new();
        readonly Task _reading;
        string _text = "";

        public Transcript(StreamReader reader) => _reading = Task.Run(async () =>
        {
            var buffer = new char[4096];
            for (int count; (count = await reader.ReadAsync(buffer)) > 0;)
                lock (_lock)
                    _text += new string(buffer, 0, count);
        });

        string Text
        {
            get
            {
                lock (_lock)
                    return _text;
            }
        }

        public Task ShowsAsync(string words) => Eventually.IsTrue(() => Text.Contains(words, StringComparison.Ordinal), $"it prints \"{words}\"");

        public async Task<string> ToEndAsync()
        {
            await _reading;
            return Text;
        }
    }
}
