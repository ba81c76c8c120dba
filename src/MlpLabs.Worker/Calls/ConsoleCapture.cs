using System.Text;

namespace MlpLabs.Worker.Calls;

/// <summary>Stands in for the console: keeps what a call writes, up to a bound, and stops the thread that writes more.</summary>
internal sealed class ConsoleCapture : TextWriter
{
    readonly StringBuilder _text = new();
    readonly Lock _writing = new();
    int _maxChars;
    Func<string, bool>? _overflow;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Puts this writer behind Console.Out and Console.Error, and nothing behind Console.In.</summary>
    public void Install()
    {
        NewLine = "\n";
        Console.SetOut(this);
        Console.SetError(this);
        Console.SetIn(TextReader.Null);
    }

    /// <summary>Starts anew for a call.</summary>
    /// <param name="maxChars">How much it may write.</param>
    /// <param name="overflow">Told what fits when it writes more; says whether that ends the call. Then the writing thread never gets on.</param>
    public void Begin(int maxChars, Func<string, bool> overflow)
    {
        lock (_writing)
        {
            _text.Clear();
            _maxChars = maxChars;
            _overflow = overflow;
        }
    }

    public string Text
    {
        get
        {
            lock (_writing)
                return _text.ToString();
        }
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        Write(NewLine.AsSpan());
    }

    public override void Write(ReadOnlySpan<char> value)
    {
        string text;
        Func<string, bool>? overflow;
        lock (_writing)
        {
            var left = _maxChars - _text.Length;
            _text.Append(value[..Math.Min(left, value.Length)]);
            if (value.Length <= left || _overflow is null)
                return;
            text = _text.ToString();
            overflow = _overflow;
        }
        // What a call has left running may write after its answer. That goes nowhere, and must not hold the console that the next one writes to.
        if (overflow(text))
            Standstill.Enter();
    }
}
