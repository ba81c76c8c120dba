namespace MlpLabs.Reporting.Templating;

/// <summary>Unwinds rendering to <see cref="TemplateEngine.Render"/>, which turns it into a result. Never leaves this folder.</summary>
internal sealed class TemplateFault(params IReadOnlyList<TemplateMessage> messages) : Exception
{
    public IReadOnlyList<TemplateMessage> Messages { get; } = messages;

    public override string Message => string.Join(Environment.NewLine, Messages);
}
