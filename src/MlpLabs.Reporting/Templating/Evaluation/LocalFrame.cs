using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>The <c>$</c> variables of one function call or one included template.</summary>
internal sealed class LocalFrame(ArgumentList arguments, Block? block = null, string? blockTemplate = null, LocalFrame? blockLocals = null)
{
    public Dictionary<string, object?> Variables { get; } = new(StringComparer.Ordinal);

    public ArgumentList Arguments => arguments;

    /// <summary>The block that "wrap" passed, the template it stands in and the locals it sees.</summary>
    public Block? Block => block;

    public string? BlockTemplate => blockTemplate;

    public LocalFrame? BlockLocals => blockLocals;
}
