using MlpLabs.Reporting.Templating.Functions;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>A function that a template defines.</summary>
/// <param name="template">Where it is defined, for messages.</param>
internal sealed class UserFunction(string template, FunctionDefinition definition) : TemplateFunction
{
    public string Template => template;

    public FunctionDefinition Definition => definition;

    /// <summary>The names of the parameters; none where it reads its arguments from <c>$</c>.</summary>
    public string[] Names { get; } = [.. (definition.Parameters ?? []).Select(p => p.Name)];

    public int Required { get; } = definition.Parameters?.Count(p => p.Default is null && !p.TakesRest) ?? 0;

    public bool TakesRest { get; } = definition.Parameters?.Any(p => p.TakesRest) ?? false;
}
