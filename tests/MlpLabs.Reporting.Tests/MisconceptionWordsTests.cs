using MlpLabs.Reporting.Wording;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests;

/// <summary>The words of all misconceptions of the repository.</summary>
public class MisconceptionWordsTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.Folder("graders"), "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "misconceptions").Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_misconception_says_what_the_outputs_show_why_it_happens_and_asks_a_question(string file)
    {
        var text = File.ReadAllText(Repository.Folder(file));
        var html = MarkdownText.ToHtml(text[(text.IndexOf("/*", StringComparison.Ordinal) + 2)..text.IndexOf("*/", StringComparison.Ordinal)], headingLevel: 5);
        var parts = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Assert.NotEmpty(parts.QuerySelectorAll(".part-fact"));
        Assert.NotEmpty(parts.QuerySelectorAll(".part-reason"));
        Assert.NotEmpty(parts.QuerySelectorAll(".part-question"));
        Assert.All(parts.QuerySelectorAll(".part-question"), question => Assert.Contains('?', question.TextContent));
    }
}
