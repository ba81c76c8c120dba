using System.Text.Json;
using MlpLabs.Cli.Desk;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class ProgressStoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly WorkFolder _work;
    readonly StringWriter _log = new() { NewLine = "\n" };

    public ProgressStoreTests() => _work = WorkFolder.Mark(_folder.Path, "sigmoid-derivative");

    public void Dispose() => _folder.Dispose();

    ProgressStore Store => new(_work, _log);

    [Fact]
    public void What_is_kept_is_read_again()
    {
        var kept = Store.Update(p => p with { Attempts = 3, HintsShown = 1, Best = new Mark(6.5m, 8, Passed: false, VisibleOnly: true), LastCheckedAt = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero) });

        Assert.Equal((kept, ""), (Store.Read(), _log.ToString()));
        using var json = JsonDocument.Parse(File.ReadAllText(_work.ProgressFile));
        Assert.Equal("sigmoid-derivative", json.RootElement.GetProperty("exercise").GetString());
        Assert.Equal(6.5m, json.RootElement.GetProperty("best").GetProperty("score").GetDecimal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"exercise\":\"sigmoid-derivative\",\"attempts\":")]
    [InlineData("[1]")]
    [InlineData("{\"exercise\":\"sigmoid-derivative\",\"attempts\":-1}")]
    [InlineData("{\"exercise\":\"sigmoid-derivative\",\"best\":{\"score\":9,\"maxScore\":8}}")]
    [InlineData("null")]
    public void A_damaged_file_is_kept_aside_and_counting_begins_anew(string content)
    {
        File.WriteAllText(_work.ProgressFile, content);

        var progress = Store.Update(p => p with { HintsShown = p.HintsShown + 1 });

        Assert.Equal((1, 0), (progress.HintsShown, progress.Attempts));
        Assert.Equal(content, File.ReadAllText(_work.ProgressFile + ".1.damaged"));
        Assert.Equal($"{_work.ProgressFile} was damaged; it is kept as progress.json.1.damaged, and counting begins anew. Your solution and its grade are not affected.\n", _log.ToString());
    }

    [Fact]
    public void What_cannot_be_written_is_said_and_the_change_still_holds_for_now()
    {
        Directory.CreateDirectory(_work.ProgressFile);
        File.WriteAllText(Path.Combine(_work.ProgressFile, "full"), "");

        var progress = Store.Update(p => p with { HintsShown = 1 });

        Assert.Equal(1, progress.HintsShown);
        Assert.Matches(@"progress\.json could not be written \(.+\), so this is not remembered\. The result stands\.\n$", _log.ToString());
    }

    [Fact]
    public async Task Several_at_once_forget_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.Update(p => p with { Attempts = p.Attempts + 1 }))));

        Assert.Equal(8, Store.Read().Attempts);
    }

    [Theory]
    [InlineData(6, false, 4, false, false)]
    [InlineData(4, false, 6, false, true)]
    [InlineData(8, true, 2, false, true)]
    [InlineData(2, false, 8, true, false)]
    public void A_result_of_all_cases_counts_more_than_one_of_the_visible_cases(int before, bool beforeVisible, int after, bool afterVisible, bool better) =>
        Assert.Equal(better, new Mark(after, 8, false, afterVisible).IsBetterThan(new Mark(before, 8, false, beforeVisible)));
}
