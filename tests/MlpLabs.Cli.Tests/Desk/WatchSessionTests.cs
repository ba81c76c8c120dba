using MlpLabs.Cli.Desk.Watching;
using MlpLabs.Grading;
using MlpLabs.Sandbox;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class WatchSessionTests
{
    readonly ManualTime _time = new();
    readonly FakeScreen _screen = new();
    readonly List<GradeReport> _kept = [];
    readonly List<TaskCompletionSource<WatchCheck>> _checks = [];
    readonly List<CancellationToken> _cancels = [];
    readonly CancellationTokenSource _end = new();

    WatchSession Session() => new()
    {
        Screen = _screen,
        Time = _time,
        CheckAsync = cancel =>
        {
            var check = new TaskCompletionSource<WatchCheck>();
            cancel.Register(() => check.TrySetCanceled(cancel));
            lock (_checks)
            {
                _cancels.Add(cancel);
                _checks.Add(check);
            }
            return check.Task;
        },
        NextHint = () => "Hint 1 of 3: draw it.",
        OpenReport = () => "opened it",
        Keys = () => "h hint · q quit",
        Keep = report =>
        {
            _kept.Add(report);
            return "";
        },
    };

    static Task Never(CancellationToken cancel) => Task.Delay(Timeout.Infinite, cancel);

    static GradeReport Report(decimal points, Verdict verdict) => new()
    {
        Exercise = new ExerciseTitle("sigmoid-derivative", "The sigmoid"),
        Submission = "Solution.cs",
        Verdict = verdict,
        Isolation = new IsolationTier(3, "a process"),
        Checks = [new CheckReport { Id = "one", Title = "One", Verdict = verdict, Points = points, MaxPoints = 4, Signature = "double One()" }],
        DurationMs = 210,
        Audience = Audience.Student,
    };

    Task ChecksAre(int count) => Eventually.IsTrue(() => { lock (_checks) return _checks.Count == count; }, $"{count} checks have started");

    Task ViewsAre(int count) => Eventually.IsTrue(() => _screen.Views.Count == count, $"{count} views were shown");

    [Fact]
    public async Task The_first_check_needs_no_save_and_its_result_is_shown_and_kept()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        _checks[0].SetResult(new WatchCheck(Report(4, Verdict.Passed), ""));
        await ViewsAre(1);
        session.Tell(new WatchEvent.Key('q'));

        Assert.Equal(ExitCode.Passed, await run);
        Assert.Equal("All points are reached. mlplabs progress names the next exercise.\nChecked at 09:30:00 in 0.2 s.", _screen.Views[0].Status);
        Assert.Single(_kept);
    }

    [Fact]
    public async Task Without_graders_no_points_are_promised()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        _checks[0].SetResult(new WatchCheck(Report(4, Verdict.Passed) with { IsVisibleOnly = true }, ""));
        await ViewsAre(1);
        session.Tell(new WatchEvent.Key('q'));
        await run;

        Assert.Equal("All visible cases pass. mlplabs progress names the next exercise.\nChecked at 09:30:00 in 0.2 s.", _screen.Views[0].Status);
    }

    [Fact]
    public async Task Saves_during_a_check_give_one_more_check()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        for (var i = 0; i < 3; i++)
            session.Tell(new WatchEvent.Changed());
        _checks[0].SetResult(new WatchCheck(Report(0, Verdict.WrongAnswer), ""));
        await ChecksAre(2);
        _checks[1].SetResult(new WatchCheck(Report(2, Verdict.WrongAnswer), ""));
        await ViewsAre(2);
        session.Tell(new WatchEvent.Key('q'));

        Assert.Equal(ExitCode.NotPassed, await run);
        Assert.Equal(2, _checks.Count);
    }

    [Fact]
    public async Task A_slow_check_is_given_up_for_a_newer_version_of_the_files()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        session.Tell(new WatchEvent.Changed());

        await ChecksAre(2);

        Assert.True(_cancels[0].IsCancellationRequested);
        Assert.Empty(_screen.Views);
        _checks[1].SetResult(new WatchCheck(Report(4, Verdict.Passed), ""));
        await ViewsAre(1);
        session.Tell(new WatchEvent.Key('q'));
        Assert.Equal(ExitCode.Passed, await run);
    }

    [Fact]
    public async Task A_check_that_takes_its_time_is_announced_once()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        await Eventually.IsTrue(() => _time.Waiting == 1, "the announcement waits");

        _time.Advance(WatchSession.NoticeAfter);

        await Eventually.IsTrue(() => _screen.Announced == 1, "it is announced");
        await _end.CancelAsync();
        Assert.Equal(ExitCode.CouldNotGrade, await run);
    }

    [Fact]
    public async Task Whatever_is_drawn_anew_during_a_check_keeps_its_announcement()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        await Eventually.IsTrue(() => _time.Waiting == 1, "the announcement waits");
        session.Tell(new WatchEvent.Resized());
        await ViewsAre(1);
        Assert.Equal(0, _screen.Announced);
        _time.Advance(WatchSession.NoticeAfter);
        await Eventually.IsTrue(() => _screen.Announced == 1, "it is announced");

        session.Tell(new WatchEvent.Resized());
        session.Tell(new WatchEvent.Key('h'));
        await Eventually.IsTrue(() => _screen.Announced == 3, "it is announced again after each view");
        _checks[0].SetResult(new WatchCheck(Report(4, Verdict.Passed), ""));
        await ViewsAre(4);
        session.Tell(new WatchEvent.Resized());
        await ViewsAre(5);

        Assert.Equal(3, _screen.Announced);
        await _end.CancelAsync();
        await run;
    }

    [Theory]
    [InlineData('x', "The key x does nothing here; the last line names those that do.")]
    [InlineData('\u001b', "This key does nothing here; the last line names those that do.")]
    public async Task A_key_that_does_nothing_shows_those_that_do(char key, string answer)
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        session.Tell(new WatchEvent.Key(key));
        await ViewsAre(1);
        await _end.CancelAsync();
        await run;

        Assert.Equal((answer, "h hint · q quit"), (_screen.Views[0].Answer, _screen.Views[0].Keys));
        Assert.Equal([answer, "h hint · q quit"], _screen.Views[0].Lines(80, null, Reporting.Wording.Ansi.Off).Where(l => l.Length > 0));
    }

    [Fact]
    public async Task Keys_are_answered_below_the_result_and_the_next_check_clears_the_answer()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        _checks[0].SetResult(new WatchCheck(Report(0, Verdict.WrongAnswer), ""));
        await ViewsAre(1);
        session.Tell(new WatchEvent.Key('h'));
        session.Tell(new WatchEvent.Key('r'));
        await ViewsAre(3);
        session.Tell(new WatchEvent.Key('\r'));
        await ChecksAre(2);
        _checks[1].SetResult(new WatchCheck(Report(0, Verdict.WrongAnswer), ""));
        await ViewsAre(4);
        session.Tell(new WatchEvent.Key('q'));
        await run;

        Assert.Equal(["", "Hint 1 of 3: draw it.", "opened it", ""], _screen.Views.Select(v => v.Answer));
        Assert.All(_screen.Views, v => Assert.Equal("h hint · q quit", v.Keys));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_said_and_the_next_save_is_checked()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        _checks[0].SetResult(new WatchCheck(null, "Solution.cs: the file is empty."));
        await ViewsAre(1);
        session.Tell(new WatchEvent.Changed());
        await ChecksAre(2);
        await _end.CancelAsync();

        Assert.Equal(ExitCode.WrongUsage, await run);
        Assert.Equal("Solution.cs: the file is empty.", _screen.Views[0].Problem);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_and_ends_nothing()
    {
        var session = Session();
        var run = session.RunAsync(Never, _end.Token);
        await ChecksAre(1);
        _checks[0].SetException(new InvalidOperationException("a bug."));
        await ViewsAre(1);

        Assert.Equal(CliMessages.OurFault(new InvalidOperationException("a bug.")), _screen.Views[0].Problem);
        session.Tell(new WatchEvent.Changed());
        await ChecksAre(2);
        await _end.CancelAsync();
        Assert.Equal(ExitCode.CouldNotGrade, await run);
    }

    [Fact]
    public async Task When_saves_can_no_longer_be_noticed_it_is_said_and_Enter_still_checks()
    {
        var session = Session();
        var run = session.RunAsync(_ => Task.FromException(new IOException("Too many open files.")), _end.Token);
        await ChecksAre(1);
        await ViewsAre(1);
        _checks[0].SetResult(new WatchCheck(Report(4, Verdict.Passed), ""));
        await ViewsAre(2);
        session.Tell(new WatchEvent.Key('\r'));
        await ChecksAre(2);
        await _end.CancelAsync();

        Assert.Equal(ExitCode.Passed, await run);
        const string blind = "The files can no longer be watched (Too many open files), so saves are not noticed. Enter checks again; q ends.";
        Assert.All(_screen.Views, v => Assert.Equal(blind, v.Blindness));
        Assert.Contains(blind, _screen.Views[1].Lines(200, null, Reporting.Wording.Ansi.Off));
    }

    [Fact]
    public async Task Without_keys_a_session_that_notices_no_saves_ends()
    {
        _screen.HasKeys = false;

        var exitCode = await Session().RunAsync(_ => Task.FromException(new IOException("Too many open files.")), _end.Token);

        Assert.Equal(ExitCode.CouldNotGrade, exitCode);
        Assert.Equal("The files can no longer be watched (Too many open files), so saves are not noticed. Start mlplabs watch again.", _screen.Views[0].Blindness);
    }

    [Fact]
    public async Task The_end_gives_up_a_running_check()
    {
        var run = Session().RunAsync(Never, _end.Token);
        await ChecksAre(1);

        await _end.CancelAsync();

        Assert.Equal(ExitCode.CouldNotGrade, await run);
        Assert.True(_checks[0].Task.IsCanceled);
        Assert.True(_screen.HasEnded);
    }

    sealed class FakeScreen : IWatchScreen
    {
        readonly List<WatchView> _views = [];
        int _announced;

        public IReadOnlyList<WatchView> Views
        {
            get
            {
                lock (_views)
                    return [.. _views];
            }
        }

        public int Announced => Volatile.Read(ref _announced);

        public bool HasKeys { get; set; } = true;

        public void Show(WatchView view)
        {
            lock (_views)
                _views.Add(view);
        }

        public bool HasEnded { get; private set; }

        public void ShowEnd() => HasEnded = true;

        public void ShowChecking() => Interlocked.Increment(ref _announced);
    }
}
