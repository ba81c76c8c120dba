using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>The <c>$</c> variables of one function call or one included template.</summary>
internal sealed class LocalFrame(ArgumentList arguments, Block? block = null, string? blockTemplate = null, LocalFrame? blockLocals = null)
{
    TemplateObject? _variables;

    /// <summary>Made when the first is set: most functions and templates have none.</summary>
    public TemplateObject Variables => _variables ??= TemplateObject.ForTemplate();

    public bool TryGet(string name, out object? value)
    {
        value = null;
        return _variables is not null && _variables.TryGet(name, out value);
    }

    public ArgumentList Arguments => arguments;

    /// <summary>The block that "wrap" passed, the template it stands in and the locals it sees.</summary>
    public Block? Block => block;

    public string? BlockTemplate => blockTemplate;

    public LocalFrame? BlockLocals => blockLocals;
}
