using Microsoft.Playwright;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.TestKit.Evidence;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>Several files at once: each has its own answer, and one that fails leaves the others alone.</summary>
public sealed class EvidenceTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    [TimedFact]
    public async Task Files_OneOfALyingType_TheOthersStay()
    {
        var stage = await browser.StageAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync());
        var page = await browser.SignedInAsync(stage.World.Owner);
        await page.GotoAsync($"/invullingen/{fulfilment}");

        await page.Locator("input[type=file][multiple]")
            .SetInputFilesAsync([
                new FilePayload
                {
                    Name = "contract.pdf",
                    MimeType = "application/pdf",
                    Buffer = SampleFiles.Pdf("Arbeidscontract"),
                },
                new FilePayload
                {
                    Name = "foto.png",
                    MimeType = "image/png",
                    Buffer = SampleFiles.Png(),
                },
                new FilePayload
                {
                    Name = "liegt.pdf",
                    MimeType = "application/pdf",
                    Buffer = [0x4d, 0x5a, 0x90, 0x00, 0x03],
                },
            ]);

        var evidence = page.Locator("#bewijs");
        var kept = evidence.Locator("[data-evidence-list]");
        await Expect(kept).ToContainTextAsync("contract.pdf");
        await Expect(kept).ToContainTextAsync("foto.png");
        await Expect(evidence.Locator("li", new LocatorLocatorOptions { HasText = "liegt.pdf" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(kept).ToContainTextAsync("contract.pdf");
        await Expect(kept).ToContainTextAsync("foto.png");
        await Expect(evidence).Not.ToContainTextAsync("liegt.pdf");
    }

    [TimedFact]
    public async Task Files_AListThatComesLate_HidesNone()
    {
        var stage = await browser.StageAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync());
        var page = await browser.SignedInAsync(stage.World.Owner);
        await page.GotoAsync($"/invullingen/{fulfilment}");
        var evidence = page.Locator("#bewijs");
        var address = await evidence.GetAttributeAsync("data-evidence");
        var (firstList, secondList, secondUpload) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var (uploads, uploaded, lists) = (0, 0, 0);
        page.Response += (_, response) =>
        {
            if (response.Request.Method == "POST" && response.Url.EndsWith(address!, StringComparison.Ordinal) && ++uploaded == 2)
            {
                secondUpload.SetResult();
            }
        };
        await page.RouteAsync(
            url => url.EndsWith(address!, StringComparison.Ordinal),
            async route =>
            {
                if (route.Request.Method == "POST")
                {
                    // The second file comes after the first list was read, and before that list has arrived.
                    await (uploads++ == 0 ? Task.CompletedTask : firstList.Task);
                    await route.ContinueAsync();
                    return;
                }

                var answer = await route.FetchAsync();
                var isFirst = ++lists == 1;
                if (isFirst)
                {
                    firstList.SetResult();
                    await secondUpload.Task;
                }

                await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
                _ = isFirst || secondList.TrySetResult();
            }
        );

        await page.Locator("input[type=file][multiple]")
            .SetInputFilesAsync([
                new FilePayload
                {
                    Name = "contract.pdf",
                    MimeType = "application/pdf",
                    Buffer = SampleFiles.Pdf("Arbeidscontract"),
                },
                new FilePayload
                {
                    Name = "foto.png",
                    MimeType = "image/png",
                    Buffer = SampleFiles.Png(),
                },
            ]);
        await secondList.Task;

        await Expect(evidence.Locator("[data-evidence-list]")).ToContainTextAsync("contract.pdf");
        await Expect(evidence.Locator("[data-evidence-list]")).ToContainTextAsync("foto.png");
        await Expect(evidence.Locator(".sr-upload__list")).ToBeHiddenAsync();
    }
}
