using System.Text;

namespace MlpLabs.Reporting.Templating;

/// <summary>The rendered text, or why there is none.</summary>
internal sealed class TemplateResult
{
    readonly StringBuilder? _page;

    TemplateResult(StringBuilder? page, IReadOnlyList<TemplateMessage> messages)
    {
        _page = page;
        Messages = messages;
    }

    /// <summary>Empty when it succeeded.</summary>
    public IReadOnlyList<TemplateMessage> Messages { get; }

    public bool Succeeded => _page is not null;

    /// <summary>The text in one piece; null when a message is an error.</summary>
    public string? Text => _page?.ToString();

    public static TemplateResult Of(StringBuilder page) => new(page, []);

    public static TemplateResult Failed(params IReadOnlyList<TemplateMessage> messages) => new(null, messages);

    /// <summary>Writes the text in the pieces it was made in: a page in one piece is so large that every few of them cost a collection of all memory.</summary>
    public void WriteTo(TextWriter output) => output.Write(_page);
}
