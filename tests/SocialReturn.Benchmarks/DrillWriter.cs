using System.Security.Cryptography;
using AngleSharp.Html.Dom;

namespace SocialReturn.Benchmarks;

/// <summary>Somebody who proposes, sends proof and takes some of it back, one thing after the other, and keeps what was answered.</summary>
internal sealed class DrillWriter(Browser browser, string tender, int number) : IDisposable
{
    private const int Uploads = 4;
    private const int FileLength = 60_000;

    private readonly List<Acknowledged> done = [];

    public IReadOnlyList<Acknowledged> Done => done;

    /// <summary>What this person asked to take back and got no answer about: it may be gone, or not.</summary>
    public Guid? Doubtful { get; private set; }

    public static async Task<DrillWriter> SignedInAsync(PortalProcess portal, int number, CancellationToken cancellationToken)
    {
        var browser = await Browser.SignedInAsync(portal.Address, Demo.ContractorPersona, cancellationToken);
        var page = await browser.ReadAsync("/overzicht", cancellationToken);
        var tenders = page.QuerySelectorAll("main h3 a[href^='/aanbestedingen/']");
        return new DrillWriter(browser, tenders[number % tenders.Length].GetAttribute("href")!, number);
    }

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            for (var round = 0; ; round++)
            {
                await WorkAsync(round, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was under way got no answer, so nothing was promised.
        }
    }

    public void Dispose() => browser.Dispose();

    private async Task WorkAsync(int round, CancellationToken stop)
    {
        var address = $"{tender}/invullingen/nieuw";
        var page = await browser.ReadAsync(address, stop);
        var form = (IHtmlFormElement)page.QuerySelector("form[data-preview-url]")!;
        if (
            await KeepAsync(AcknowledgedKind.Proposal, async () => await browser.SendAsync(address, form, Placement(form, number, round, IsDraft(round)), stop))
            is not { } proposal
        )
        {
            return;
        }

        var list = $"/invullingen/{proposal}/bewijsstukken";
        var token = ((IHtmlInputElement)(await browser.ReadAsync(list, stop)).QuerySelector($"input[name={Browser.TokenField}]")!).Value;
        for (var upload = 0; upload < Uploads; upload++)
        {
            var text = System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(FileLength / 2)));
            Uri? place = null;
            await KeepAsync(AcknowledgedKind.Upload, async () => place = await browser.UploadAsync(list, token, text, stop));
            if (upload == 0 && IsDraft(round))
            {
                Doubtful = IdAt(place!);
                await KeepAsync(AcknowledgedKind.Removal, async () =>
                {
                    await browser.RemoveAsync(place!, token, stop);
                    return place;
                });
                Doubtful = null;
            }
        }
    }

    /// <param name="act">Answers where the row is shown; null when it was not taken.</param>
    private async Task<Guid?> KeepAsync(AcknowledgedKind kind, Func<Task<Uri?>> act)
    {
        var asked = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (await act() is not { } place)
        {
            return null;
        }

        var id = IdAt(place);
        done.Add(new Acknowledged(kind, id, asked, TimeProvider.System.GetUtcNow().UtcDateTime));
        return id;
    }

    private static Guid IdAt(Uri place) => Guid.Parse(place.ToString().Split('/', '?', '#')[2]);

    /// <summary>Of what was sent in nothing is taken back.</summary>
    private static bool IsDraft(int round) => round % 2 == 1;

    /// <summary>A placement as somebody fills it in: a new participant each time.</summary>
    public static Dictionary<string, string> Placement(IHtmlFormElement form, int number, int round, bool isDraft) =>
        new(StringComparer.Ordinal)
        {
            ["BlockCode"] = form.QuerySelectorAll("[name=BlockCode] option, input[name=BlockCode]")
                .Select(choice => choice.GetAttribute("value"))
                .First(code => code is { Length: > 0 })!,
            ["Reference"] = $"drill-{number}-{round}",
            ["BirthDate"] = new DateOnly(1960, 1, 1).AddDays((number * 3000) + round).ToString("yyyy-MM-dd"),
            ["Initial"] = "S",
            ["SurnameLetters"] = "Sahi",
            ["Title"] = "Straatwerk",
            ["HoursPerWeek"] = "24",
            ["From"] = "2026-12-01",
            ["To"] = "2026-12-31",
            ["Draft"] = isDraft ? "true" : "false",
        };
}
