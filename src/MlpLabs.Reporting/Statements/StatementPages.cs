using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Statements;

/// <summary>Statements as pages in the look of the report: self-contained, nothing is loaded, no script is needed.</summary>
/// <param name="ownTemplates">A folder whose templates take the place of the built-in ones of the same name, or null.</param>
/// <param name="builtInTemplates">The folder of the built-in templates; null for the one beside the program.</param>
/// <param name="command">How the command line is called from where the reader stands: <c>./mlplabs</c>.</param>
public sealed class StatementPages(string? ownTemplates, string? builtInTemplates, string command)
{
    readonly ITemplateEngine _engine = TemplateEngines.Create(TemplateFolders.Chain(ownTemplates, builtInTemplates));

    /// <summary>Writes the page of one exercise.</summary>
    /// <returns>Null when it was written; else what prevents it, one message a line, and nothing was written.</returns>
    public string? Write(Statement statement, TextWriter output) =>
        Render("statement/statement.sbn-html", new() { { "exercise", StatementModel.Of(statement, command, headingLevel: 1) } }, output);

    /// <summary>Writes one page with all exercises.</summary>
    /// <returns>As <see cref="Write"/>.</returns>
    public string? WriteList(IReadOnlyList<Statement> statements, TextWriter output) =>
        Render("statement/list.sbn-html", new()
        {
            { "title", StatementTexts.ListTitle },
            { "exercises", statements.Select(s => (object?)StatementModel.Of(s, command, headingLevel: 2)).ToArray() },
        }, output);

    string? Render(string template, TemplateObject model, TextWriter output)
    {
        var page = _engine.Render(template, model);
        if (!page.Succeeded)
            return string.Join('\n', page.Messages);
        page.WriteTo(output);
        return null;
    }
}
