using System.Diagnostics.CodeAnalysis;

namespace MlpLabs.Reporting.Templating;

/// <summary>The rendered text, or why there is none.</summary>
/// <param name="Text">Null when a message is an error.</param>
internal sealed record TemplateResult(string? Text, IReadOnlyList<TemplateMessage> Messages)
{
    [MemberNotNullWhen(true, nameof(Text))]
    public bool Succeeded => Text is not null;

    public static TemplateResult Of(string text) => new(text, []);

    public static TemplateResult Failed(params IReadOnlyList<TemplateMessage> messages) => new(null, messages);
}
