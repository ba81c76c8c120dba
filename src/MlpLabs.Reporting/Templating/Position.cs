namespace MlpLabs.Reporting.Templating;

/// <summary>A place in a template, counted from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static Position Start { get; } = new(1, 1);

    public static Position WholeTemplate { get; }
}
