using AngleSharp.Html.Parser;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting.Statements;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Statements;

public class StatementTests
{
    const string Markdown = """
        # The weighted sum

        A unit adds up `w[i]·x[i]`, see [the book](https://example.org/) and <b>not</b> [this](javascript:alert(1)).

        ## Formula

        ```
        z = w · x + b
        ```

        ## How it is graded

        | check | points | what is called |
        |---|---|---|
        | `sum` | 4 | `WeightedSum` with ordinary weights, with zeros, with weights of both signs, and with very large ones |
        | `bias` | 2 | the same with a bias |

        1. Read.
        2. Write, and when a line of this list is longer than the terminal is wide, it goes on below its own words.
        """;

    static Statement Sample { get; } = new(
        new ExerciseManifest
        {
            Id = "weighted-sum", Title = "The weighted sum", Track = "forward", Difficulty = "1", Concepts = ["dot product", "bias"],
            Limits = Limits.Default, Hints = ["Begin with `w[0]·x[0]`.", "Which quantity does not depend on x?"],
        },
        Markdown, "<figure class=\"picture\"><figcaption>The unit</figcaption></figure>");

    static readonly StatementPages Pages = new(null, null, "./mlplabs");

    static string Page(Func<TextWriter, string?> write)
    {
        using var output = new StringWriter();
        Assert.Null(write(output));
        return output.ToString();
    }

    [Fact]
    public void A_statement_has_the_page_that_its_snapshot_shows() =>
        Snapshot.Matches("statement.html", Written.WithoutStyle(Page(output => Pages.Write(Sample, output))));

    [Fact]
    public void All_statements_have_the_page_that_its_snapshot_shows() =>
        Snapshot.Matches("statement-list.html", Written.WithoutStyle(Page(output => Pages.WriteList([Sample, Sample with { Manifest = Sample.Manifest with { Id = "second", Title = "The second" }, Pictures = "" }], output))));

    [Fact]
    public void A_statement_is_printed_as_its_snapshot_says() =>
        Snapshot.Matches("statement.txt", new StatementText(Ansi.Off).Write(Sample, "./mlplabs"));

    [Fact]
    public void The_style_of_a_statement_is_that_of_a_report()
    {
        Assert.Equal(Sheets.OfReports(), Written.StyleOf(Page(output => Pages.Write(Sample, output))));
        Assert.Equal(Sheets.OfReports(), Written.StyleOf(Page(output => Pages.WriteList([Sample], output))));
    }

    [Fact]
    public void Html_in_a_statement_is_text_and_only_the_web_is_linked_to()
    {
        var page = new HtmlParser().ParseDocument(Page(output => Pages.Write(Sample, output)));

        Assert.Empty(page.QuerySelectorAll(".statement b"));
        Assert.Equal(["https://example.org/"], page.QuerySelectorAll(".statement a").Select(a => a.GetAttribute("href")));
        Assert.Contains("<b>not</b>", page.QuerySelector(".statement")!.TextContent);
    }

    [Fact]
    public void The_parts_of_a_statement_are_listed_and_lead_to_their_headings()
    {
        var page = new HtmlParser().ParseDocument(Page(output => Pages.Write(Sample, output)));

        Assert.Equal(["Formula", "How it is graded"], page.QuerySelectorAll(".contents a").Select(a => page.GetElementById(a.GetAttribute("href")![1..])!.TextContent));
        Assert.Equal("The weighted sum", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
    }

    [Fact]
    public void A_hint_is_shown_alone() =>
        Assert.Equal("Hint 2 of 2\nWhich quantity does not depend on x?\n", new StatementText(Ansi.Off).Hint(Sample, 2));

    [Fact]
    public void No_line_of_text_is_longer_than_80_columns()
    {
        var catalog = new ExerciseCatalog(Repository.Folder("exercises"), null, MlpLabs.Grading.CacheFolder.OfUser());
        foreach (var id in catalog.Ids)
        {
            var statement = Statement.Read(catalog.ReadManifest(id).Value!, Path.Combine(catalog.ExercisesFolder, id)).Value!;
            var lines = new StatementText(Ansi.Off).Write(statement, "./mlplabs").Split('\n');

            // Code and commands keep their lines.
            Assert.All(lines.Where(l => !l.StartsWith("    ", StringComparison.Ordinal) && !l.StartsWith("Begin:", StringComparison.Ordinal) && !l.StartsWith("Check:", StringComparison.Ordinal) && !l.StartsWith("Hints:", StringComparison.Ordinal)),
                line => Assert.True(line.Length <= 80, line));
        }
    }

    [Fact]
    public void A_missing_statement_is_named()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Single(Statement.Read(Sample.Manifest, folder.Path).Errors);

        Assert.Equal(Path.Combine(folder.Path, "README.md"), error.File);
        Assert.StartsWith("the statement could not be read (Could not find file", error.Message);
    }
}
