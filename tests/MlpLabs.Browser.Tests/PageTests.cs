using Microsoft.Playwright;

namespace MlpLabs.Browser.Tests;

/// <summary>All reports and statements in a real browser.</summary>
public sealed class PageTests(Browser browser, Pages pages, Inspected inspected) : IClassFixture<Inspected>
{
    [Fact]
    public void No_page_is_larger_than_400_KB_loads_anything_or_writes_to_the_console() => inspected.AssertNone("quiet");

    [Fact]
    public void No_page_scrolls_sideways_on_a_phone_a_tablet_or_a_desk() => inspected.AssertNone("layout");

    [Fact]
    public void Every_text_stands_out_from_what_is_behind_it_in_both_themes() => inspected.AssertNone("contrast");

    [Fact]
    public void Landmarks_headings_and_names_are_in_order() => inspected.AssertNone("semantics");

    [Fact]
    public void On_paper_everything_is_unfolded_and_nothing_is_cut_off() => inspected.AssertNone("paper");

    [Fact]
    public async Task The_keyboard_reaches_every_link_and_every_case_and_the_focus_can_be_seen()
    {
        await using var context = await browser.Chromium.NewContextAsync();
        // Pages with a compile error, a misconception, an exception, all points; and a statement.
        foreach (var named in pages.All.Where(p => p.Name is "sigmoid-derivative/missing-semicolon.cs" or "backprop-2-2-1/weights-only.cs"
            or "forward-pass/empty-batch-crash.cs" or "parameter-counting/style-zip.cs" or "statement of forward-pass"))
        {
            var page = await context.NewPageAsync();
            await page.SetContentAsync(named.Html);
            Assert.Equal("", await TabThroughAsync(page));
            await page.CloseAsync();
        }
    }

    static async Task<string> TabThroughAsync(IPage page)
    {
        var faults = new List<string>();
        var expected = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('a, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length");
        var seen = 0;
        for (var i = 0; i < expected + 20; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var state = await page.EvaluateAsync<string>("""
                () => {
                  const e = document.activeElement;
                  if (e === document.body || e.dataset.seen) return 'end';
                  e.dataset.seen = 'yes';
                  const style = getComputedStyle(e);
                  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? '' : `the focus on <${e.tagName} class="${e.className}"> cannot be seen`;
                }
                """);
            if (state == "end")
                break;
            seen++;
            if (state.Length > 0)
                faults.Add(state);
        }
        if (seen < expected)
            faults.Add($"Tab reaches {seen} of {expected}");
        return string.Join('\n', faults);
    }

    [Fact]
    public async Task A_page_says_the_same_without_script()
    {
        await using var context = await browser.Chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        foreach (var named in pages.Reports.Take(3))
        {
            var page = await context.NewPageAsync();
            await page.SetContentAsync(named.Html);
            Assert.Equal(named.Report!.Exercise.Title, await page.Locator("h1").TextContentAsync());
            var folded = page.Locator("details.source");
            var code = folded.Locator("ol").First;
            if (!await code.IsVisibleAsync())
                await folded.Locator("summary").First.ClickAsync();
            Assert.True(await code.IsVisibleAsync());
            await page.CloseAsync();
        }
    }
}
