using MlpLabs.Grading;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Browser.Tests;

/// <summary>Submissions that write markup, scripts, escape sequences, formulas and controls of the reading order wherever text of theirs is shown.</summary>
public sealed class HostileTests(Browser browser, Pages pages)
{
    [Fact]
    public async Task Hostile_text_runs_no_script_and_adds_no_element()
    {
        await using var context = await browser.Chromium.NewContextAsync();
        foreach (var hostile in pages.Hostile)
        {
            var faults = new List<string>();
            var page = await context.NewPageAsync();
            page.Console += (_, message) => faults.Add($"console: {message.Text}");
            page.Dialog += async (_, dialog) =>
            {
                faults.Add($"dialog: {dialog.Message}");
                await dialog.DismissAsync();
            };
            page.Request += (_, request) => faults.Add($"request: {request.Url}");
            await page.SetContentAsync(hostile.Html);
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

            faults.AddRange(await page.EvaluateAsync<string[]>(Inspection.Semantics));
            Assert.Equal(1, await page.EvaluateAsync<int>("() => document.querySelectorAll('title').length"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on') || /javascript:/i.test(a.value) && a.name === 'href')).length"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelectorAll('b, img, svg script, marquee').length"));
            Assert.True(faults.Count == 0, $"{hostile.Name}: {string.Join('\n', faults)}");
            // The text is there, to be read.
            Assert.Contains("<script>", await page.EvaluateAsync<string>("() => document.body.textContent"));
            await page.CloseAsync();
        }
    }

    [Fact]
    public void Controls_of_terminals_and_of_the_reading_order_are_made_visible()
    {
        foreach (var hostile in pages.Hostile)
            foreach (var text in (string[])[hostile.Html, new ConsoleReport(Ansi.Off).Write(hostile.Report!)])
                Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n' || c is '\u202e' or '\u202c' or '\u2066');
    }

    [Fact]
    public void What_hidden_cases_print_or_throw_stands_in_no_format_of_a_students_report()
    {
        foreach (var hostile in pages.Hostile)
            foreach (var (format, text) in Formats(hostile.Report!))
                Assert.False(text.Contains(Pages.HiddenMarker, StringComparison.Ordinal), $"{hostile.Name}: {format} shows what a hidden case said");
    }

    [Fact]
    public void The_instructor_does_read_it() =>
        Assert.Contains(Formats(pages.HostileForInstructor), f => f.Text.Contains(Pages.HiddenMarker, StringComparison.Ordinal));

    static IEnumerable<(string Format, string Text)> Formats(GradeReport report)
    {
        yield return ("terminal", new ConsoleReport(Ansi.Off).Write(report));
        foreach (var writer in ReportWriters.All())
        {
            using var output = new StringWriter();
            Assert.Null(writer.Write(report, output));
            yield return (writer.Name, output.ToString());
        }
    }
}
