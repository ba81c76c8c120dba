namespace MlpLabs.Reporting.Templating;

/// <summary>Numbers and truth values as objects. Those that a page is full of are made once.</summary>
internal static class Boxed
{
    static readonly object True = true, False = false;
    static readonly object[] Small = [.. Enumerable.Range(0, 1024).Select(i => (object)(long)i)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(long value) => (ulong)value < (ulong)Small.Length ? Small[value] : value;

    /// <summary>The value itself, or a long where it is an int.</summary>
    public static object? Of(object? value) => value is int i ? Of((long)i) : value;
}
