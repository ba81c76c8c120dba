using MlpLabs.Cli.Desk.Watching;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class SourceWatcherTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    string Solution => Path.Combine(_folder.Path, "Solution.cs");

    [Fact]
    public async Task Without_notices_of_the_system_the_clock_finds_a_change()
    {
        await File.WriteAllTextAsync(Solution, "// one");
        using var watcher = new SourceWatcher(_folder.Path, _time, withNotices: false);
        var change = watcher.ChangeAsync(CancellationToken.None);

        await File.WriteAllTextAsync(Solution, "// two, longer");
        Assert.False(change.IsCompleted);
        await AdvanceUntilEndAsync(change);

        await change;
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_waited_for()
    {
        await File.WriteAllTextAsync(Solution, "// one");
        using var watcher = new SourceWatcher(Solution, _time, withNotices: false);
        await File.WriteAllTextAsync(Solution, "// half");
        var change = watcher.ChangeAsync(CancellationToken.None);

        for (var i = 0; i < 5; i++)
        {
            await Eventually.IsTrue(() => _time.Waiting == 1, "it waits for the file to rest");
            await File.AppendAllTextAsync(Solution, "// more\n");
            _time.Advance(SourceWatcher.Quiet);
            await Eventually.IsTrue(() => _time.Waiting == 1, "it looks again");
            Assert.False(change.IsCompleted);
        }
        await AdvanceUntilEndAsync(change);

        await change;
    }

    [Fact]
    public async Task What_comes_back_as_it_was_is_no_change()
    {
        await File.WriteAllTextAsync(Solution, "// one");
        using var watcher = new SourceWatcher(_folder.Path, _time, withNotices: false);
        var aside = Path.Combine(_folder.Path, "Solution.cs~");
        File.Move(Solution, aside);
        var change = watcher.ChangeAsync(CancellationToken.None);
        await Eventually.IsTrue(() => _time.Waiting == 1, "it waits for the file to come back");

        File.Move(aside, Solution);
        for (var i = 0; i < 4; i++)
        {
            _time.Advance(SourceWatcher.Quiet);
            await Eventually.IsTrue(() => _time.Waiting == 1, "it waits for the next change");
        }

        Assert.False(change.IsCompleted);
    }

    [Fact]
    public async Task A_file_that_stays_away_is_a_change()
    {
        await File.WriteAllTextAsync(Solution, "// one");
        using var watcher = new SourceWatcher(_folder.Path, _time, withNotices: false);
        File.Delete(Solution);

        await AdvanceUntilEndAsync(watcher.ChangeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_save_between_two_waits_is_not_lost()
    {
        await File.WriteAllTextAsync(Solution, "// one");
        using var watcher = new SourceWatcher(_folder.Path, _time, withNotices: false);
        await File.WriteAllTextAsync(Solution, "// two two");
        await AdvanceUntilEndAsync(watcher.ChangeAsync(CancellationToken.None));

        await File.WriteAllTextAsync(Solution, "// three three");

        await AdvanceUntilEndAsync(watcher.ChangeAsync(CancellationToken.None));
    }

    public static TheoryData<string> Savings() => ["in place", "rename over", "move away first", "delete first", "another file", "in a new folder"];

    [Theory]
    [MemberData(nameof(Savings))]
    public async Task Every_way_of_saving_is_noticed_without_the_clock(string way)
    {
        await File.WriteAllTextAsync(Solution, "// one");
        using var watcher = new SourceWatcher(_folder.Path, new OnlyShortWaits());
        var change = watcher.ChangeAsync(CancellationToken.None);
        // The editor of a student needs longer than this to come to its first save.
        await Task.Delay(50);

        Save(way);

        await Eventually.Ends(change, way);
        await change;
    }

    void Save(string way)
    {
        var aside = Path.Combine(_folder.Path, "4913");
        switch (way)
        {
            case "in place":
                File.WriteAllText(Solution, "// two two");
                break;
            case "rename over":
                File.WriteAllText(aside, "// two two");
                File.Move(aside, Solution, overwrite: true);
                break;
            case "move away first":
                File.Move(Solution, Solution + "~");
                File.WriteAllText(Solution, "// two two");
                File.Delete(Solution + "~");
                break;
            case "delete first":
                File.Delete(Solution);
                File.WriteAllText(Solution, "// two two");
                break;
            case "another file":
                File.WriteAllText(Path.Combine(_folder.Path, "Matrix.cs"), "// a matrix");
                break;
            default:
                _folder.File("layers/Dense.cs", "// a layer");
                break;
        }
    }

    [Theory]
    [InlineData(".Solution.cs.swp")]
    [InlineData(".#Solution.cs")]
    [InlineData("Solution.cs~")]
    [InlineData("4913")]
    [InlineData("obj/Debug/Made.cs")]
    [InlineData("playground/Program.cs")]
    [InlineData(".mlplabs/result.json")]
    public async Task Files_that_are_no_part_of_the_solution_are_no_change(string name)
    {
        await File.WriteAllTextAsync(Solution, "// one");
        var before = SourceSnapshot.Of(_folder.Path);

        _folder.File(name, "something else");

        Assert.Equal(before, SourceSnapshot.Of(_folder.Path));
    }

    async Task AdvanceUntilEndAsync(Task change)
    {
        await Eventually.IsTrue(() =>
        {
            _time.Advance(SourceWatcher.Quiet);
            return change.IsCompleted;
        }, "the change is seen");
        await change;
    }

    // The pauses of debouncing pass; the next look by the clock never comes.
    sealed class OnlyShortWaits : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime >= SourceWatcher.PollEvery ? Timeout.InfiniteTimeSpan : dueTime, period);
    }
}
