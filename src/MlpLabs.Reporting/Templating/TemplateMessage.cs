namespace MlpLabs.Reporting.Templating;

/// <summary>A mistake in a template, at its place.</summary>
/// <param name="Template">Name of the template.</param>
/// <param name="At">Place of the mistake; line 0 when the template as a whole is meant.</param>
/// <param name="Text">What is wrong and what to do next.</param>
internal sealed record TemplateMessage(string Template, Position At, string Text)
{
    public override string ToString() => At.Line == 0
        ? $"{Template}: error: {Text}"
        : FormattableString.Invariant($"{Template}({At.Line},{At.Column}): error: {Text}");
}
