using System.Globalization;
using AngleSharp.Dom;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Reporting.Model;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Tests.Pictures;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Testing;

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
        AssertWellFormed(Written.Page(Samples.Of(verdict).For(Audience.Instructor)));

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
        AssertWellFormed(Written.Page(Samples.Mixed().For(Audience.Student)));
        AssertWellFormed(Written.Page(Samples.Mixed().For(Audience.Instructor)));
        AssertWellFormed(Written.Page(Samples.Shapes().For(Audience.Student)));
    }

    static void AssertWellFormed(IDocument page)
    {
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > main"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby")!, ids));
        // What scrolls can be reached with the keyboard and has a name.
        Assert.All(page.QuerySelectorAll(".scroll, .console"), e => Assert.True(e.GetAttribute("tabindex") == "0" && e.GetAttribute("aria-label")!.Length > 0));
        // No level of heading is left out.
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.TagName[1] - '0'))
        {
            Assert.True(heading <= level + 1, $"h{heading} follows h{level}");
            level = heading;
        }
    }

    [Fact]
    public void An_exception_that_was_asked_for_is_no_remark_in_the_source()
    {
        var failed = Samples.Of(Verdict.RuntimeError);
        var passed = failed with { Checks = [.. failed.Checks.Select(c => c with { Cases = [.. c.Cases.Select(k => k with { Verdict = Verdict.Passed })] })] };

        Assert.NotEmpty(Written.Page(failed.For(Audience.Student)).QuerySelectorAll(".remarked"));
        Assert.Empty(Written.Page(passed.For(Audience.Student)).QuerySelectorAll(".remarked"));
        AssertWellFormed(Written.Page(passed.For(Audience.Student)));
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

        AssertWellFormed(page);
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
    public void The_row_of_quantities_marks_the_first_wrong_one_and_what_may_follow_from_it()
    {
        var row = Written.Page(Samples.Of(Verdict.WrongAnswer).For(Audience.Student)).QuerySelectorAll(".computation li");

        Assert.Equal(["db2 first to be off", "dw2 right", "db1 off, may follow", "dW1 off, may follow"], row.Select(q => q.TextContent));
        Assert.Equal(["state-first", "state-right", "state-after", "state-after"], row.Select(q => q.ClassName));
    }

    [Fact]
    public void Nothing_is_said_to_follow_from_the_quantity_that_is_computed_last()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        string? Remark(params ComputedQuantity[] computation) => Written.Page((report with
        {
            Checks = [report.Checks[0] with { FirstDeviation = "dW1", Computation = computation }],
        }).For(Audience.Student)).QuerySelector(".check .remark")?.TextContent;

        Assert.Equal("In the order of computation, dW1 is the last quantity, and the only one that is off.",
            Remark(new("db1", QuantityState.Right), new("dW1", QuantityState.FirstWrong)));
        Assert.Equal("In the order of computation, dW1 is the first quantity that is off. Start there: what is computed from it may be off as a consequence.",
            Remark(new("dW1", QuantityState.FirstWrong), new("db1", QuantityState.Right)));
    }

    [Fact]
    public void Where_no_quantity_is_computed_from_another_none_is_called_the_first()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        AngleSharp.Dom.IDocument Page(params ComputedQuantity[] computation) => Written.Page((report with
        {
            Checks = [report.Checks[0] with { FirstDeviation = null, Computation = computation, Pictures = [PictureSamples.All["network-step"]] }],
        }).For(Audience.Student));

        var page = Page(new("W1", QuantityState.WrongByItself), new("b1", QuantityState.WrongByItself), new("w2", QuantityState.Right), new("b2", QuantityState.WrongByItself));
        Assert.Equal("W1, b1 and b2 are off. None of them is computed from another: look for what their computations share, or at each by itself.", page.QuerySelector(".check .remark")!.TextContent);
        Assert.Equal(["W1 off", "b1 off", "w2 right", "b2 off"], page.QuerySelectorAll(".computation li").Select(q => q.TextContent));
        Assert.Equal(["✗ off", "✗ off", "✓ right", "✗ off"], page.QuerySelectorAll(".stages li span:not([aria-hidden])").Select(q => q.TextContent));
        Assert.Equal("Quantities, none computed from another", page.QuerySelector(".computation")!.GetAttribute("aria-label"));
        Assert.True(page.QuerySelector(".computation")!.ClassList.Contains("unordered") && page.QuerySelector(".stages")!.ClassList.Contains("unordered"));
        Assert.DoesNotContain("order of computation", page.QuerySelector(".check")!.TextContent);

        Assert.Equal("W1 is the only quantity that is off.",
            Page(new("W1", QuantityState.WrongByItself), new("b1", QuantityState.Right)).QuerySelector(".check .remark")!.TextContent);
    }

    [Fact]
    public void A_forward_pass_that_is_off_is_where_to_start()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        var page = Written.Page((report with
        {
            Checks = [report.Checks[0] with { Diagnoses = [new("another-forward-pass", DiagnosisKind.Pattern, "Title", "Words.", null)] }],
        }).For(Audience.Student));

        Assert.Equal("In the order of computation, db2 is the first of the returned quantities that is off. The numbers tell that values before it may be off already: start with the forward pass.",
            page.QuerySelector(".check .remark")!.TextContent);
    }

    [Fact]
    public void The_row_of_quantities_and_the_drawing_of_the_network_say_the_same()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        var check = report.Checks[0] with
        {
            Computation = [new("db2", QuantityState.FirstWrong), new("dw2", QuantityState.WrongAfter), new("db1", QuantityState.WrongAfter), new("dW1", QuantityState.WrongAfter)],
            Pictures = [PictureSamples.All["network-two-mistakes"]],
        };
        var page = Written.Page((report with { Checks = [check] }).For(Audience.Student));

        Assert.Equal(["db2 first to be off", "dw2 off, follows from it", "db1 off too, not from it alone", "dW1 not there"], page.QuerySelectorAll(".computation li").Select(q => q.TextContent));
        Assert.Equal(["state-first", "state-follows", "state-deviates", "state-deviates"], page.QuerySelectorAll(".computation li").Select(q => q.ClassName));
        Assert.Equal(["first", "follows", "inside", "deviates", "missing"], page.QuerySelectorAll(".stages li").Select(q => q.ClassName));
    }

    [Fact]
    public void Where_another_quantity_is_the_first_in_the_drawn_case_the_row_claims_nothing()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        var check = report.Checks[0] with { Pictures = [PictureSamples.All["network-hidden-slope-missing"]] };

        Assert.Equal(["db2 first to be off", "dw2 right", "db1 off, may follow", "dW1 off, may follow"],
            Written.Page((report with { Checks = [check] }).For(Audience.Student)).QuerySelectorAll(".computation li").Select(q => q.TextContent));
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
    public void A_template_of_ones_own_takes_the_place_of_the_built_in_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("partials/check.sbn-html", "<article id=\"check-{{ $0.id }}\">mine: {{ $0.title }}</article>");

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Written.By(new HtmlReport(folder.Path), Samples.Of(Verdict.Passed)));

        Assert.Equal("mine: Gradients of the squared error", page.QuerySelector("article")!.TextContent);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public void A_mistake_in_ones_own_template_is_named_with_its_place_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report/report.sbn-html", "<h1>{{ exercise.title }}</h1>\n<p>{{ exercise.titel }}</p>\n");
        using var output = new StringWriter();

        var problem = new HtmlReport(folder.Path).Write(Samples.Of(Verdict.Passed), output);

        Assert.Equal("report/report.sbn-html(2,16): error: \"exercise\" has no member \"titel\". Did you mean \"title\"?", problem);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_missing_template_is_named_with_the_folders_that_were_searched()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report/reports.sbn-html", "");
        using var output = new StringWriter();

        var problem = new HtmlReport(new TemplateFolders(folder.Path)).Write(Samples.Of(Verdict.Passed), output);

        Assert.Equal($"report/report.sbn-html: error: There is no template \"report/report.sbn-html\" in \"{folder.Path}\". Did you mean \"report/reports.sbn-html\"?", problem);
    }

    [Fact]
    public void A_changed_template_is_read_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("report/report.sbn-html", "one");
        var writer = new HtmlReport(folder.Path);
        Assert.Equal("one", Written.By(writer, Samples.Of(Verdict.Passed)));

        folder.Write("report/report.sbn-html", "two");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(5));

        Assert.Equal("two", Written.By(writer, Samples.Of(Verdict.Passed)));
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

    [Fact]
    public void Every_member_that_the_model_has_stands_in_the_templates_readme()
    {
        var readme = File.ReadAllText(Repository.Folder("templates", "README.md"));
        var names = Members.Of(ReportModel.Of(Samples.Mixed()), ReportModel.Of(Samples.Shapes()));

        Assert.All(names, name => Assert.Matches($@"`([a-z_]+\.)?{name}[`.]", readme));
    }
}
