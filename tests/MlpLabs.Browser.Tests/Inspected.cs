using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace MlpLabs.Browser.Tests;

/// <summary>What the browser found on all pages: each is loaded once and then resized, repainted and printed.</summary>
public sealed class Inspected(Browser browser, Pages pages) : IAsyncLifetime
{
    const int PagesAtOnce = 4;
    const int MaxBytes = 400_000;

    readonly ConcurrentDictionary<string, ConcurrentBag<string>> _faults = new();

    public async ValueTask InitializeAsync()
    {
        if (!browser.IsThere)
            return;
        await using var context = await browser.Chromium.NewContextAsync();
        await Parallel.ForEachAsync(pages.All, new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce }, async (named, _) => await InspectAsync(context, named));
    }

    async Task InspectAsync(IBrowserContext context, NamedPage named)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Found("quiet", named, [$"console: {message.Text}"]);
        page.PageError += (_, error) => Found("quiet", named, [$"error: {error}"]);
        page.Request += (_, request) => Found("quiet", named, [$"request: {request.Url}"]);
        await page.SetContentAsync(named.Html);
        if (Encoding.UTF8.GetByteCount(named.Html) is > MaxBytes and var bytes)
            Found("quiet", named, [$"{bytes} bytes"]);

        Found("semantics", named, await page.EvaluateAsync<string[]>(Inspection.Semantics));
        foreach (var width in (int[])[360, 768, 1280])
        {
            await page.SetViewportSizeAsync(width, 900);
            Found("layout", named, await page.EvaluateAsync<string[]>(Inspection.Layout), $"{width} px: ");
        }
        // What is folded must not stick out either.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.dataset.folded = !d.open; d.open = true; })");
        await page.SetViewportSizeAsync(360, 900);
        Found("layout", named, await page.EvaluateAsync<string[]>(Inspection.Layout), "360 px, unfolded: ");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Found("contrast", named, await page.EvaluateAsync<string[]>(Inspection.Contrast), $"{scheme}: ");
        }
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = d.dataset.folded === 'false')");
        // A4 less its margins, at 96 dots per inch.
        await page.SetViewportSizeAsync(718, 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Found("paper", named, await page.EvaluateAsync<string[]>(Inspection.Paper));
        await page.CloseAsync();
    }

    void Found(string aspect, NamedPage named, IEnumerable<string> faults, string where = "")
    {
        foreach (var fault in faults)
            _faults.GetOrAdd(aspect, _ => []).Add($"{named.Name}: {where}{fault}");
    }

    public void AssertNone(string aspect)
    {
        Assert.SkipUnless(browser.IsThere, Browser.Missing);
        Assert.True(pages.Reports.Count > 70 && pages.Statements.Count > 5);
        var faults = _faults.GetValueOrDefault(aspect, []);
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n" + string.Join('\n', faults.Order(StringComparer.Ordinal).Take(40)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
