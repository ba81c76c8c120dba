using System.Globalization;
using MlpLabs.Grading.Graders;

namespace MlpLabs.Grading.Tests.Graders;

public sealed class GraderDeadlineTests
{
    static readonly AsyncLocal<string?> Left = new();

    [Fact]
    public void What_the_code_returns_or_throws_comes_out()
    {
        Assert.Equal(5, GraderDeadline.Run(() => 2 + 3, GraderDeadline.Default));
        var thrown = Assert.Throws<InvalidDataException>(() => GraderDeadline.Run<int>(() => throw new InvalidDataException("no such number"), GraderDeadline.Default));
        Assert.Equal("no such number", thrown.Message);
    }

    [Fact]
    public void Code_that_does_not_return_keeps_its_thread_and_nobody_else_waits()
    {
        using var never = new ManualResetEventSlim();
        var cancel = TestContext.Current.CancellationToken;
        var late = Assert.Throws<TimeoutException>(() => GraderDeadline.Run(
            () =>
            {
                never.Wait(cancel);
                return 0;
            }, TimeSpan.FromMilliseconds(100)));
        Assert.Equal("it did not return within 0.1 s.", late.Message);
        Assert.Equal([1, 2, 3], Enumerable.Range(1, 3).Select(i => GraderDeadline.Run(() => i, GraderDeadline.Default)));
        never.Set();
    }

    [Fact]
    public void A_thread_runs_one_piece_after_another_even_when_one_interrupts_it_and_ends_with_one_that_was_too_slow()
    {
        var thread = new GraderThread();
        var first = IdOf(() => { });
        Assert.Equal(first, IdOf(() => Thread.CurrentThread.Interrupt()));
        Assert.Equal(first, IdOf(() => { }));
        for (var i = 0; i < 50; i++)
        {
            IdOf(() => Thread.CurrentThread.Interrupt());
            Assert.Equal(first, IdOf(() => Thread.Sleep(1)));
        }

        using var mayEnd = new ManualResetEventSlim();
        Thread? own = null;
        var cancel = TestContext.Current.CancellationToken;
        Assert.False(thread.TryRun(new Task(() =>
        {
            own = Thread.CurrentThread;
            mayEnd.Wait(cancel);
        }), TimeSpan.FromMilliseconds(200)));
        mayEnd.Set();
        Assert.True(own!.Join(TimeSpan.FromSeconds(10)));

        int IdOf(Action code)
        {
            var run = new Task<int>(() =>
            {
                code();
                return Environment.CurrentManagedThreadId;
            });
            Assert.True(thread.TryRun(run, TimeSpan.FromSeconds(10)));
            return run.Result;
        }
    }

    [Fact]
    public void What_code_leaves_on_its_thread_is_not_there_for_the_next()
    {
        var own = CultureInfo.CurrentCulture.Name;
        for (var i = 0; i < 3; i++)
            Assert.Equal<(string, string?)>((own, null), GraderDeadline.Run(
                () =>
                {
                    var found = (CultureInfo.CurrentCulture.Name, Left.Value);
                    CultureInfo.CurrentCulture = new CultureInfo("de-DE");
                    Left.Value = "left";
                    return found;
                }, GraderDeadline.Default));
    }

    [Fact]
    public void Code_of_several_at_once_and_of_code_itself_runs()
    {
        Assert.Equal(28, ParallelEnumerable.Range(0, 8).WithDegreeOfParallelism(8).Sum(i => GraderDeadline.Run(() => GraderDeadline.Run(() => i, GraderDeadline.Default), GraderDeadline.Default)));
    }
}
