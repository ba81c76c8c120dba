using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace MlpLabs.Browser.Tests;

/// <summary>All pages in a real browser: each is loaded once and then resized, repainted and printed.</summary>
public sealed class PageTests(Browser browser, Pages pages)
{
    const int PagesAtOnce = 4;
    const int MaxBytes = 400_000;

    [Fact]
    public Task No_page_is_larger_than_400_KB_loads_anything_or_writes_to_the_console() => OnEachAsync(pages.All, async (page, named, faults) =>
    {
        if (Encoding.UTF8.GetByteCount(named.Html) > MaxBytes)
            faults.Add($"{Encoding.UTF8.GetByteCount(named.Html)} bytes");
        await Task.CompletedTask;
    });

    [Fact]
    public Task No_page_scrolls_sideways_on_a_phone_a_tablet_or_a_desk() => OnEachAsync(pages.All, async (page, named, faults) =>
    {
        foreach (var width in (int[])[360, 768, 1280])
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var fault in await page.EvaluateAsync<string[]>(Inspection.Layout))
                faults.Add($"{width} px: {fault}");
        }
        // The widest that is folded away must not stick out either.
        await page.SetViewportSizeAsync(360, 900);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var fault in await page.EvaluateAsync<string[]>(Inspection.Layout))
            faults.Add($"360 px, unfolded: {fault}");
    });

    [Fact]
    public Task Every_text_stands_out_from_what_is_behind_it_in_both_themes() => OnEachAsync(pages.All, async (page, named, faults) =>
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var fault in await page.EvaluateAsync<string[]>(Inspection.Contrast))
                faults.Add($"{scheme}: {fault}");
        }
    });

    [Fact]
    public Task Landmarks_headings_and_names_are_in_order() => OnEachAsync(pages.All, async (page, named, faults) =>
    {
        foreach (var fault in await page.EvaluateAsync<string[]>(Inspection.Semantics))
            faults.Add(fault);
    });

    [Fact]
    public Task On_paper_everything_is_unfolded_and_nothing_is_cut_off() => OnEachAsync(pages.All, async (page, named, faults) =>
    {
        // A4 less its margins, at 96 dots per inch.
        await page.SetViewportSizeAsync(718, 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var fault in await page.EvaluateAsync<string[]>(Inspection.Paper))
            faults.Add(fault);
        if (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)")
            faults.Add("the sheet is not white");
    });

    [Fact]
    public Task The_keyboard_reaches_every_link_and_every_case_and_the_focus_can_be_seen() => OnEachAsync(pages.All.Where((_, i) => i % 6 == 0), async (page, named, faults) =>
    {
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
    });

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

    async Task OnEachAsync(IEnumerable<NamedPage> named, Func<IPage, NamedPage, ICollection<string>, Task> inspect)
    {
        await using var context = await browser.Chromium.NewContextAsync();
        var faults = new ConcurrentBag<string>();
        var count = 0;
        await Parallel.ForEachAsync(named, new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce }, async (one, _) =>
        {
            Interlocked.Increment(ref count);
            var page = await context.NewPageAsync();
            var own = new List<string>();
            page.Console += (_, message) => own.Add($"console: {message.Text}");
            page.PageError += (_, error) => own.Add($"error: {error}");
            page.Request += (_, request) => own.Add($"request: {request.Url}");
            await page.SetContentAsync(one.Html);
            await inspect(page, one, own);
            foreach (var fault in own.Distinct())
                faults.Add($"{one.Name}: {fault}");
            await page.CloseAsync();
        });
        Assert.True(count > 0);
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n" + string.Join('\n', faults.Order(StringComparer.Ordinal).Take(40)));
    }
}
