using MlpLabs.Grading;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Tests;

/// <summary>What the page says of lines of the source: of the compiler, of the rules, of exceptions.</summary>
public class SourceRemarkTests
{
    [Fact]
    public void An_exception_that_was_asked_for_is_no_remark_in_the_source()
    {
        var failed = Samples.Of(Verdict.RuntimeError);
        var passed = failed with { Checks = [.. failed.Checks.Select(c => c with { Cases = [.. c.Cases.Select(k => k with { Verdict = Verdict.Passed })] })] };

        Assert.NotEmpty(Written.Page(failed.For(Audience.Student)).QuerySelectorAll(".remarked"));
        Assert.Empty(Written.Page(passed.For(Audience.Student)).QuerySelectorAll(".remarked"));
        Written.AssertWellFormed(Written.Page(passed.For(Audience.Student)));
    }

    [Fact]
    public void A_compile_error_stands_with_its_line_and_a_mark()
    {
        var page = Written.Page(Samples.Of(Verdict.CompileError).For(Audience.Student));

        Assert.Equal("The submission does not compile, so no check was run. Start with line 8 of Solution.cs.", page.QuerySelector(".summary")!.TextContent);
        Assert.Equal("Error CS1002 · Solution.cs, line 8", page.QuerySelector(".diagnostics .where")!.TextContent);
        Assert.Equal("8var dW1 = new double[2, 2];‸", page.QuerySelector(".diagnostics .line")!.TextContent);
        Assert.Equal("CS1002: ; expected", page.QuerySelector(".code li:nth-child(8) .margin")!.TextContent);
    }

    [Fact]
    public void What_a_remark_is_about_is_marked_in_the_source_too()
    {
        // A word, a place where something is missing, a word and from it on to the next line; the second remark on a word is about a part of it.
        SourceDiagnostic[] remarks =
        [
            new("CS0103", DiagnosticSeverity.Error, "one", "a.cs", 1, 5, 1, 8), new("CS0104", DiagnosticSeverity.Error, "two", "a.cs", 1, 6, 1, 7),
            new("CS1002", DiagnosticSeverity.Error, "three", "a.cs", 1, 12, 1, 12), new("CS0105", DiagnosticSeverity.Error, "four", "a.cs", 2, 3, 3, 1),
        ];
        var report = Samples.Of(Verdict.CompileError) with { Sources = [new("a.cs", "abc def ghi\n  jkl\n")], Diagnostics = remarks };

        var lines = Written.Page(report.For(Audience.Student)).QuerySelectorAll(".code li > code");

        Assert.Equal("abc <mark>def</mark> ghi<mark></mark>", lines[0].InnerHtml);
        Assert.Equal("  <mark>jkl</mark>", lines[1].InnerHtml);
    }

    [Fact]
    public void Of_a_line_without_end_the_part_around_the_mark_is_shown()
    {
        var line = new string('a', 1000) + "wrong" + new string('b', 1000);
        var report = Samples.Of(Verdict.CompileError) with { Sources = [new("a.cs", line)], Diagnostics = [new("CS0103", DiagnosticSeverity.Error, "one", "a.cs", 1, 1001, 1, 1006)] };

        var shown = Written.Page(report.For(Audience.Student)).QuerySelector(".diagnostics .line")!;

        Assert.Equal("wrong", shown.QuerySelector("mark")!.TextContent);
        Assert.Equal("1… " + new string('a', 100) + "wrong" + new string('b', 295) + " … (2005)", shown.TextContent);
    }

    [Fact]
    public void Code_in_a_remark_is_set_as_code()
    {
        var report = Samples.Of(Verdict.CompileError) with { Diagnostics = [new("MLP0103", DiagnosticSeverity.Error, "Put it into `class <b>`, please.", "Solution.cs", 2, 1, 2, 5)] };
        var page = Written.Page(report.For(Audience.Student));

        Assert.Equal("Put it into <code>class &lt;b&gt;</code>, please.", page.QuerySelector(".diagnostics li > p:nth-child(2)")!.InnerHtml.Trim());
        Assert.Equal("MLP0103: Put it into <code>class &lt;b&gt;</code>, please.", page.QuerySelector(".code .margin > span")!.InnerHtml);
    }

    [Theory]
    [InlineData(Verdict.CompileError, DiagnosticSeverity.Error, "The submission does not compile, because its functions stand outside a class. Start with line 2 of Solution.cs.")]
    [InlineData(Verdict.MissingMethod, DiagnosticSeverity.Warning, "No check can find your functions, because they stand outside a class. Start with line 2 of Solution.cs.")]
    public void Functions_outside_a_class_are_the_headline_and_explained_before_the_checks(Verdict verdict, DiagnosticSeverity severity, string summary)
    {
        var report = Samples.Of(verdict) with { Diagnostics = [new("MLP0103", severity, "This function stands outside a class.", "Solution.cs", 2, 1, 2, 5)] };

        var page = Written.Page(report.For(Audience.Student));

        Assert.Equal(summary, page.QuerySelector(".summary")!.TextContent);
        Assert.Equal(["compiler", "checks"], page.QuerySelectorAll("main > section").Select(s => s.GetAttribute("aria-labelledby")).Where(id => id is "compiler" or "checks"));
    }

    [Fact]
    public void A_forbidden_call_is_marked_in_its_line()
    {
        var page = Written.Page(Samples.Of(Verdict.Forbidden).For(Audience.Student));

        Assert.Equal("new double[w.Length]", page.QuerySelector(".diagnostics mark")!.TextContent);
    }

    [Fact]
    public void An_exception_shows_the_students_own_lines()
    {
        var places = Written.Page(Samples.Of(Verdict.RuntimeError).For(Audience.Student)).QuerySelectorAll(".case .places li");

        Assert.Equal("Solution.cs, line 17, thrown in Solution.SgdStep", places[0].QuerySelector(".where")!.TextContent);
        Assert.Equal("17            result[i] = w[i] - learningRate;", places[0].QuerySelector(".line")!.TextContent);
        Assert.Equal("Solution.cs, line 10, called from Solution.BackwardSquaredError", places[1].QuerySelector(".where")!.TextContent);
    }
}
