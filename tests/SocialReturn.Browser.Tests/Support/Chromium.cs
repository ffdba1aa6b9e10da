using Microsoft.Playwright;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright: nothing is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    private readonly IPlaywright driver;
    private readonly IBrowser browser;

    private Chromium(IPlaywright driver, IBrowser browser)
    {
        this.driver = driver;
        this.browser = browser;
    }

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var launched = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Paths, File.Exists) ?? throw new InvalidOperationException("Chromium is missing: run tests/run.sh, which installs it."),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic",
                "--no-first-run", "--disable-component-update", "--disable-sync",
            ],
        });
        return new Chromium(playwright, launched);
    }

    /// <summary>A fresh profile: no cookies, Dutch, in Dutch time.</summary>
    public Task<IBrowserContext> NewContextAsync(int width = 1280, bool javaScript = true) =>
        browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            JavaScriptEnabled = javaScript,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 900 },
        });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        driver.Dispose();
    }
}
