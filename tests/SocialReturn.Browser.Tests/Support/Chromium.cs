using Microsoft.Playwright;
using Xunit;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright: nothing is downloaded. IClassFixture&lt;Chromium&gt;.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    /// <summary>
    /// In milliseconds, for one step of a person, a page to come included: a small machine may be building at the same time. A test has an
    /// end of its own, <see cref="TimedFactAttribute.Limit"/>.
    /// </summary>
    private const float Patience = 120_000;

    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>Another way to start it, with arguments of its own; null for the browser itself.</summary>
    public (string Program, string[] Args)? Start { get; init; }

    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static string Program =>
        Array.Find(Paths, File.Exists) ?? throw new InvalidOperationException("Chromium is missing: run tests/run.sh, which installs it.");

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Start?.Program ?? Program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-component-update",
                    "--disable-sync",
                    .. Start?.Args ?? [],
                ],
            }
        );
    }

    /// <summary>A fresh profile: no cookies, Dutch unless said otherwise, in Dutch time.</summary>
    public async Task<IBrowserContext> NewContextAsync(int width = 1280, bool javaScript = true, Uri? address = null, string locale = "nl-NL")
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address?.ToString(),
                IgnoreHTTPSErrors = true,
                Locale = locale,
                TimezoneId = "Europe/Amsterdam",
                JavaScriptEnabled = javaScript,
                ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 900 },
            }
        );
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async Task DisposeAsync()
    {
        await browser!.DisposeAsync();
        driver!.Dispose();
    }
}
