using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Statements;

/// <summary>What the templates of statements see. templates/README.md lists the members.</summary>
internal static class StatementModel
{
    /// <param name="command">How the command line is called from where the reader stands.</param>
    /// <param name="headingLevel">The level of the exercise's title on the page.</param>
    public static TemplateObject Of(Statement statement, string command, int headingLevel)
    {
        var manifest = statement.Manifest;
        var (html, headings) = MarkdownText.ToStatement(statement.Markdown, headingLevel, manifest.Id);
        return new()
        {
            { "id", manifest.Id },
            { "title", VisibleText.OneLine(manifest.Title) },
            { "track", VisibleText.OneLine(manifest.Track) },
            { "difficulty", VisibleText.OneLine(manifest.Difficulty) },
            { "concepts", manifest.Concepts.Select(c => (object?)VisibleText.OneLine(c)).ToArray() },
            { "html", new RawHtml(html) },
            { "contents", headings.Select(h => (object?)new TemplateObject { { "anchor", h.Anchor }, { "title", h.Title } }).ToArray() },
            // Generated from the grader and kept with the exercise.
            { "pictures", statement.Pictures.Length == 0 ? null : new RawHtml(statement.Pictures) },
            {
                "hints", manifest.Hints.Select((hint, i) => (object?)new TemplateObject
                {
                    { "title", StatementTexts.Hint(i + 1, manifest.Hints.Count) },
                    { "html", new RawHtml(MarkdownText.ToHtml(hint, headingLevel: 4)) },
                }).ToArray()
            },
            { "start", StatementTexts.Start(command, manifest.Id) },
            { "check", StatementTexts.Check(command, manifest.Id) },
        };
    }
}
