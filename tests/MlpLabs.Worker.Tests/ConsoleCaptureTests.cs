using MlpLabs.Worker.Calls;

namespace MlpLabs.Worker.Tests;

public class ConsoleCaptureTests
{
    [Fact]
    public void Everything_that_a_writer_can_write_is_kept_in_order()
    {
        using var console = new ConsoleCapture();
        console.Begin(1000, _ => throw new InvalidOperationException("It fits."));
        console.Write('a');
        console.Write("bc");
        console.Write(1.5);
        console.Write(['d', 'e', 'f'], 1, 2);
        console.Write("{0}-{1}", 1, true);
        console.Write((object?)null);
        console.WriteLine("g");
        console.WriteLine();
        Assert.Equal("abc1.5ef1-Trueg" + console.NewLine + console.NewLine, console.Text);
    }

    [Fact]
    public async Task The_thread_that_writes_too_much_is_stopped_and_what_fits_is_handed_over()
    {
        var console = new ConsoleCapture();
        var told = new TaskCompletionSource<string>();
        console.Begin(5, text =>
        {
            told.SetResult(text);
            return true;
        });
        var wentOn = false;
        new Thread(() =>
        {
            console.Write("12345");
            console.Write("6789");
            wentOn = true;
        }) { IsBackground = true }.Start();

        Assert.Equal("12345", await told.Task.WaitAsync(TimeSpan.FromSeconds(5)));
        await Task.Delay(50);
        Assert.False(wentOn);
    }

    [Fact]
    public void A_thread_that_writes_too_much_after_its_call_was_answered_goes_on_and_so_does_the_next_call()
    {
        using var console = new ConsoleCapture();
        console.Begin(5, _ => false);
        var late = new Thread(() => console.Write("123456789")) { IsBackground = true };
        late.Start();
        Assert.True(late.Join(TimeSpan.FromSeconds(10)));
        console.Begin(5, _ => true);
        console.Write("next");
        Assert.Equal("next", console.Text);
    }

    [Fact]
    public void A_new_call_begins_with_nothing()
    {
        using var console = new ConsoleCapture();
        console.Begin(10, _ => true);
        console.Write("old");
        console.Begin(10, _ => true);
        Assert.Equal("", console.Text);
    }
}
