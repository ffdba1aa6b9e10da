using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>The adviser pins another table after seeing what it does to every fulfilment.</summary>
public sealed class RepinPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";

    [Fact]
    public async Task Repin_ShownAndConfirmed_RevaluesWhatIsOpen()
    {
        var (stage, tender, placement, fields) = await TenderAsync();
        var address = $"/advies/aanbestedingen/{tender}/andere-tarieftabel";
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        using var contractor = await portal.SignedInAsync(stage.World.Owner);

        var shown = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, fields);
        Plain(shown.TextOf("#effect")).ShouldContain("€ 13.333,33");
        Plain(shown.TextOf("#effect")).ShouldContain("€ 16.000,00");
        (await stage.FindAsync<Fulfilment>(placement)).AgreedValue.Amount.ShouldBe(13_333.33m, "only shown");
        (await adviser.PostFormAsync(shown, Form, button: "[name=Expected]")).ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");

        (await stage.FindAsync<Fulfilment>(placement)).AgreedValue.ShouldBe(Euro.FromWhole(16_000));
        Plain((await contractor.GetPageAsync($"/invullingen/{placement}/uitleg")).TextOf()).ShouldContain("€ 48.000,00");
        (await contractor.GetPageAsync("/meldingen")).TextOf().ShouldContain("De adviseur koos een andere tarieftabel.");
        (await adviser.PostFormAsync(shown, Form, button: "[name=Expected]")).Status.ShouldNotBe(HttpStatusCode.Redirect, "sent twice");
    }

    [Fact]
    public async Task Repin_WithoutAReason_SaysSoAndCannotBeSaved()
    {
        var (stage, tender, _, fields) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        fields["Reason"] = "";

        var page = await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/andere-tarieftabel"), Form, fields);

        page.ShouldHaveFieldError("Reason", "Vul een reden in, zodat de opdrachtnemer weet waarom.");
        page.Document.QuerySelector("[name=Expected]").ShouldBeNull();
    }

    [Fact]
    public async Task Repin_NoTablePicked_SaysSo()
    {
        var (stage, tender, _, fields) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        fields["ScheduleId"] = "";

        var page = await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/andere-tarieftabel"), Form, fields);

        page.ShouldHaveFieldError("ScheduleId", "Kies een tarieftabel uit de lijst.");
    }

    [Fact]
    public async Task Mails_WithTheAmountOfAFulfilment_LeadToItsExplanation()
    {
        var (stage, tender, placement, _) = await TenderAsync();
        var delivery = await stage.DeliveryAsync(placement);

        var mails = await portal.ReadAsync(db =>
            db.OutgoingMails.Where(row => row.UniqueKey.StartsWith($"proposed/{placement}") || row.UniqueKey.StartsWith($"claimed/{delivery}"))
                .OrderBy(row => row.UniqueKey)
                .ToListAsync()
        );

        mails.Count.ShouldBe(2, tender.ToString());
        mails[0].Text.ShouldContain($"Waarom dit bedrag? https://localhost/invullingen/{placement}/uitleg?levering={delivery}");
        mails[1].Text.ShouldContain($"Waarom dit bedrag? https://localhost/invullingen/{placement}/uitleg");
        mails[1].Html!.ShouldContain($"href=\"https://localhost/invullingen/{placement}/uitleg\"");
    }

    private async Task<(Stage Stage, Guid Tender, Guid Placement, Dictionary<string, string?> Fields)> TenderAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var first = await stage.TableAsync(schedule => schedule);
        var tender = await stage.TenderAsync();
        (await stage.FindAsync<Tender>(tender)).TariffScheduleId.ShouldBe(first.Id);
        var placement = await stage.ParticipationAsync(tender);
        var table = await stage.TableAsync(schedule =>
            schedule with
            {
                Blocks = [.. schedule.Blocks.Select(block => block.Code == "participatiewet" ? block with { Amount = Euro.FromWhole(48_000) } : block)],
            }
        );
        return (stage, tender, placement, new(StringComparer.Ordinal) { ["ScheduleId"] = table.Id.ToString(), ["Reason"] = "De nieuwe tabel is afgesproken." });
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
