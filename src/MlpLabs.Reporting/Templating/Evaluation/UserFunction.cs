using MlpLabs.Reporting.Templating.Functions;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>A function that a template defines.</summary>
/// <param name="template">Where it is defined, for messages.</param>
internal sealed class UserFunction(string template, FunctionDefinition definition) : TemplateFunction
{
    public string Template => template;

    public FunctionDefinition Definition => definition;
}
