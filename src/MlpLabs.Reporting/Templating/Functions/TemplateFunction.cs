namespace MlpLabs.Reporting.Templating.Functions;

/// <summary>A value that can be called.</summary>
internal abstract class TemplateFunction;
