using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MlpLabs.Browser.Tests.Browser))]

namespace MlpLabs.Browser.Tests;

/// <summary>One headless Chromium for all tests.</summary>
/// <remarks>Tests are skipped, with the reason, where there is none.</remarks>
public sealed class Browser : IAsyncLifetime
{
    const string Program = "/usr/bin/chromium";

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            return;
        _playwright = await Playwright.CreateAsync();
        // Chromium refuses its own sandbox to root; the pages are ours and load nothing.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
    }

    public const string Missing = $"{Program} is missing; install the package chromium.";

    public bool IsThere => _browser is not null;

    public IBrowser Chromium
    {
        get
        {
            Assert.SkipUnless(IsThere, Missing);
            return _browser!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
