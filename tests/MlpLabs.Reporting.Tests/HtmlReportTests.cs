using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests;

public class HtmlReportTests
{
    public static TheoryData<Verdict> Verdicts => [.. Enum.GetValues<Verdict>()];

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Every_verdict_has_a_page_that_names_it_in_words(Verdict verdict)
    {
        var page = Written.Page(Samples.Of(verdict).For(Audience.Student));

        Assert.Contains($"{ReportTexts.Label(verdict)} {page.QuerySelector(".points")!.TextContent}", page.QuerySelector("#check-squared-error .verdict")!.TextContent);
        Assert.NotEmpty(page.QuerySelector(".summary")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("#check-squared-error .message")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void A_page_has_one_h1_landmarks_unique_ids_and_links_that_lead_somewhere(Verdict verdict) =>
        Written.AssertWellFormed(Written.Page(Samples.Of(verdict).For(Audience.Instructor)));

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Every_verdict_has_the_page_that_its_snapshot_shows(Verdict verdict) =>
        Looks($"page-{verdict}.html", Samples.Of(verdict).For(Audience.Student));

    [Fact]
    public void Many_checks_and_every_shape_have_the_pages_that_their_snapshots_show()
    {
        Looks("page-many-checks.html", Samples.Mixed().For(Audience.Student));
        Looks("page-instructor.html", Samples.Mixed().For(Audience.Instructor));
        Looks("page-shapes.html", Samples.Shapes().For(Audience.Student));
        Looks("page-hostile.html", Samples.HostileText().For(Audience.Student));
    }

    static void Looks(string snapshot, GradeReport report) => Snapshot.Matches(snapshot, Written.WithoutStyle(Written.By(new HtmlReport(), report)));

    [Fact]
    public void The_style_of_a_page_is_its_sheets_one_after_the_other()
    {
        Assert.Equal(Sheets.OfReports(), Written.StyleOf(Written.By(new HtmlReport(), Samples.Mixed().For(Audience.Student))));
    }

    [Fact]
    public void The_page_of_many_checks_and_of_every_shape_is_well_formed_too()
    {
        Written.AssertWellFormed(Written.Page(Samples.Mixed().For(Audience.Student)));
        Written.AssertWellFormed(Written.Page(Samples.Mixed().For(Audience.Instructor)));
        Written.AssertWellFormed(Written.Page(Samples.Shapes().For(Audience.Student)));
    }

    [Fact]
    public void A_consequence_is_sent_elsewhere_unless_it_has_a_reason_of_its_own()
    {
        Assert.Equal("This method calls what “A” checks, and that is not right yet. Work there first: this check may then pass as it is.", ReportTexts.FollowsFrom(["A"], hasOwnReason: false));
        Assert.Equal("This method calls what “A” checks, and that is not right yet either. What is said here has a reason of its own.", ReportTexts.FollowsFrom(["A"], hasOwnReason: true));
    }

    [Fact]
    public void A_page_loads_nothing_and_needs_no_script()
    {
        var page = Written.Page(Samples.Mixed().For(Audience.Instructor));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, [src], [srcset]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent);
        Assert.StartsWith("default-src 'none'", page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"));
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var html = Written.By(new HtmlReport(), Samples.HostileText().For(Audience.Student));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Written.AssertWellFormed(page);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object"));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page.QuerySelectorAll("[href]"), e => e.GetAttribute("href")!.StartsWith("javascript:", StringComparison.Ordinal));
        Assert.DoesNotContain(html, c => char.IsControl(c) && c != '\n' || c is '\u202e' or '\u202c');
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".console")!.TextContent);
        Assert.Contains("␛[31mred", page.QuerySelector(".console")!.TextContent);
        Assert.Contains("‹U+202E›evil", page.QuerySelector(".console")!.TextContent);
        Assert.Contains("{{ seed }}", page.QuerySelector(".console")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void A_students_page_has_no_number_and_no_text_of_a_hidden_case(Verdict verdict)
    {
        var html = Written.By(new HtmlReport(), Samples.Of(verdict).For(Audience.Student));

        Assert.DoesNotContain("0.73152", html);
        Assert.DoesNotContain(Samples.HiddenText, html);
    }

    [Fact]
    public void An_instructors_page_has_the_hidden_numbers_and_the_seed()
    {
        var page = Written.Page(Samples.Mixed().For(Audience.Instructor));

        Assert.Contains(Samples.HiddenNumber.ToString(CultureInfo.InvariantCulture), page.QuerySelector(".hidden-cases")!.TextContent);
        Assert.Contains("20240917", page.QuerySelector("footer")!.TextContent);
        Assert.Contains("Do not hand it out", page.QuerySelector("footer")!.TextContent);
    }

    [Fact]
    public void A_students_page_names_the_hidden_cases_that_failed_and_counts_the_others()
    {
        var hidden = Written.Page(Samples.Of(Verdict.WrongAnswer).For(Audience.Student)).QuerySelector(".hidden-cases")!;

        Assert.Equal("1 of 2 hidden cases passed.", hidden.QuerySelector(".hidden-summary")!.TextContent);
        Assert.Equal(["generic weights 1"], hidden.QuerySelectorAll(".case-names").Select(e => e.TextContent));
    }

    [Fact]
    public void Numbers_in_tables_have_all_their_digits_and_wrong_ones_are_marked()
    {
        var page = Written.Page(Samples.Of(Verdict.WrongAnswer).For(Audience.Student));
        var dW1 = page.QuerySelectorAll(".quantity").First(q => q.QuerySelector("code")!.TextContent == "dW1");

        Assert.Equal(["-0.0012083590625", "0", "0.0012083590625", "0"], dW1.QuerySelectorAll(".side")[0].QuerySelectorAll(".number").Select(n => n.TextContent));
        Assert.Equal(["-0.00060417953125", "0.00060417953125"], dW1.QuerySelectorAll("mark .number").Select(n => n.TextContent));
    }

    [Fact]
    public void A_diagnosis_is_a_call_out_with_its_words()
    {
        var diagnoses = Written.Page(Samples.Of(Verdict.WrongAnswer).For(Audience.Student)).QuerySelectorAll(".diagnosis");

        Assert.Equal(["The factor 2 of the square is missing", "db2 is NaN where a number belongs"], diagnoses.Select(d => d.QuerySelector("h4")!.TextContent));
        Assert.Equal("A mistake that is easy to make · dW1", diagnoses[0].QuerySelector(".eyebrow")!.TextContent);
        Assert.Equal(["What the outputs show.", "half", "Why it happens.", "A question."], diagnoses[0].QuerySelectorAll(".prose strong").Select(e => e.TextContent));
        Assert.Equal("A question. What does the derivative of a square carry in front?", diagnoses[0].QuerySelector(".part-question")!.TextContent);
        Assert.Equal("A pattern in the numbers", diagnoses[1].QuerySelector(".eyebrow")!.TextContent);
    }

    [Fact]
    public void A_changed_argument_is_not_called_a_wrong_answer()
    {
        var wrong = Samples.Of(Verdict.WrongAnswer);
        var check = wrong.Checks[0];
        var page = Written.Page((wrong with
        {
            Checks = [check with
            {
                Cases = [.. check.Cases.Select(c => c.Verdict == Verdict.Passed ? c : c with { ChangedArguments = ["b1"], Deviations = [], Message = "" })],
                Diagnoses = [new("mutates-arguments", DiagnosisKind.Pattern, "The argument b1 is changed", "Words.", "b1")],
                FirstDeviation = null,
                Computation = [],
            }],
        }).For(Audience.Student));

        Assert.Equal("✗Argument changed: Argument changed 0 of 4 points", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal("Every value is right, but the method changes the arrays it is given.", page.QuerySelector(".message")!.TextContent);
        Assert.Equal("A pattern in the numbers", page.QuerySelector(".diagnosis .eyebrow")!.TextContent);
    }

    [Fact]
    public void The_command_that_grades_again_is_the_one_that_was_typed()
    {
        var typed = Samples.Of(Verdict.Passed) with { Rerun = "../mlplabs check backprop-2-2-1 'my work.cs'" };

        Assert.Equal("../mlplabs check backprop-2-2-1 'my work.cs'", Written.Page(typed).QuerySelector(".command")!.TextContent);
        Assert.Equal("./mlplabs check backprop-2-2-1 Solution.cs", Written.Page(Samples.Of(Verdict.Passed)).QuerySelector(".command")!.TextContent);
    }

    [Fact]
    public void A_long_array_is_cut_in_its_middle_and_says_so()
    {
        var page = Written.Page(Samples.Shapes().For(Audience.Student));
        var cells = page.QuerySelectorAll(".inputs > div").First(d => d.QuerySelector("code")!.TextContent == "v9").QuerySelectorAll(".number").Select(n => n.TextContent).ToList();

        Assert.Equal(25, cells.Count);
        Assert.Equal("… 4976 more …", cells[12]);
        Assert.Equal((1.0 / 5000).ToString(CultureInfo.InvariantCulture), cells[^1]);
    }

    [Fact]
    public void Points_of_a_check_that_could_not_be_graded_are_not_final()
    {
        var page = Written.Page(Samples.Of(Verdict.SystemError).For(Audience.Student));

        Assert.Equal("0 of 4 points (not final)", page.QuerySelector(".score-number")!.TextContent);
        Assert.Contains("The fault is ours, and no points are lost.", page.QuerySelector(".summary")!.TextContent);
    }

    [Fact]
    public void The_page_is_the_same_in_every_country()
    {
        var here = Written.By(new HtmlReport(), Samples.Mixed());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            Assert.Equal(here, Written.By(new HtmlReport(), Samples.Mixed()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
