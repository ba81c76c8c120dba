using MlpLabs.Grading.Diagnosis;

namespace MlpLabs.Grading.Tests.Diagnosis;

public sealed class MisconceptionFileTests
{
    static readonly string[] Checks = ["sigmoid", "derivative"];

    [Fact]
    public void The_first_line_is_the_title_and_the_rest_are_the_words()
    {
        var read = MisconceptionFile.ReadWords("/graders/x/misconceptions/sign-flipped.cs", """

            /*
            The sign is flipped

            The outputs are those of σ(−z).

            What is σ(3)?
            */
            public static class Wrong { }
            """, Checks).Value!;
        Assert.Equal(("sign-flipped", "The sign is flipped"), (read.Id, read.Title));
        Assert.Equal("The outputs are those of σ(−z).\n\nWhat is σ(3)?", read.Common);
        Assert.Equal(read.Common, read.MarkdownFor("sigmoid"));
    }

    [Fact]
    public void A_heading_with_a_checks_id_starts_words_for_that_check_alone()
    {
        var read = MisconceptionFile.ReadWords("a.cs", "/* Title\r\nFor all.\r\n## sigmoid\r\nFor one.\r\n### A smaller heading\r\nMore. */", Checks).Value!;
        Assert.Equal("Title", read.Title);
        Assert.Equal("For all.\n\nFor one.\n### A smaller heading\nMore.", read.MarkdownFor("sigmoid"));
        Assert.Equal("For all.", read.MarkdownFor("derivative"));
    }

    [Fact]
    public void Words_for_one_check_may_stand_alone() =>
        Assert.Equal("For one.", MisconceptionFile.ReadWords("a.cs", "/* Title\n## sigmoid\nFor one. */", Checks).Value!.MarkdownFor("sigmoid"));

    [Theory]
    [InlineData("")]
    [InlineData("public static class Wrong { }")]
    [InlineData("// a line\npublic static class Wrong { }")]
    [InlineData("/* never closed")]
    [InlineData("/*/")]
    [InlineData("/**/ class A { }")]
    [InlineData("/* A title alone */ class A { }")]
    [InlineData("/*\n\n\n*/ class A { }")]
    [InlineData("class A { } /* Title\nWords. */")]
    public void A_file_without_words_is_an_error(string source)
    {
        var error = Assert.Single(MisconceptionFile.ReadWords("a.cs", source, Checks).Errors);
        Assert.Equal("a.cs(1,1): the file must begin with a block comment: a title in its first line, then what the student reads.", error.ToString());
    }

    [Fact]
    public void A_heading_that_names_no_check_is_an_error_with_the_nearest_one()
    {
        var error = Assert.Single(MisconceptionFile.ReadWords("a.cs", "/* Title\n## sigmod\nWords. */", Checks).Errors);
        Assert.Equal("the heading \"## sigmod\" names no check. Did you mean \"sigmoid\"? Use other heading levels for other headings.", error.Message);
        Assert.Equal("the heading \"## Background\" names no check. Use other heading levels for other headings.",
            Assert.Single(MisconceptionFile.ReadWords("a.cs", "/* Title\n## Background\nWords. */", Checks).Errors).Message);
    }
}
