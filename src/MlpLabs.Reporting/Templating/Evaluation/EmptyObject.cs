namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>The value of <c>empty</c>: equal to everything that has no content.</summary>
internal sealed class EmptyObject
{
    public static EmptyObject Value { get; } = new();

    EmptyObject()
    {
    }
}
