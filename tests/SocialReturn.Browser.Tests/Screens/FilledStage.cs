using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Browser.Tests.Screens;

/// <summary>Something to show on every screen: each state of a fulfilment and a delivery, in two regions, under long names.</summary>
internal static class FilledStage
{
    /// <summary>46 letters without a place to break: Dutch makes such words.</summary>
    private const string LongWord = "Arbeidsongeschiktheidsverzekeringsmaatschappij";

    public static async Task<World> SetAsync(BrowserPortal browser)
    {
        var stage = await browser.StageAsync();
        var world = stage.World;
        if (await browser.Portal.ReadAsync(db => db.Tenders.AnyAsync()))
        {
            return world;
        }

        await stage.AwaitingTenderAsync();
        var tender = await stage.TenderAsync(title: "Groenonderhoud van de wijken en plantsoenen ten noorden van het spoor " + LongWord);
        foreach (
            var status in new[]
            {
                FulfilmentStatus.Draft,
                FulfilmentStatus.Proposed,
                FulfilmentStatus.ChangesRequested,
                FulfilmentStatus.Rejected,
                FulfilmentStatus.Withdrawn,
            }
        )
        {
            await stage.ParticipationAsync(tender, status);
        }

        foreach (var status in new[] { DeliveryStatus.Draft, DeliveryStatus.Claimed, DeliveryStatus.ChangesRequested, DeliveryStatus.Rejected })
        {
            await stage.DeliveryAsync(await stage.ParticipationAsync(tender), status);
        }

        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        await stage.EvidenceAsync(await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed));
        var elsewhere = await stage.TenderAsync(world.TheHague, title: "Schoonmaak stadhuis");
        await stage.DeliveryAsync(await stage.PurchaseAsync(elsewhere), DeliveryStatus.Verified);
        await browser.Portal.SaveAsync([.. EvidenceDefaults.For(world.Av.Id), .. AccountRows(world)]);
        await ReportAsync(browser.Portal);
        await TariffDraftsAsync(browser.Portal, world);
        return world;
    }

    /// <summary>A schedule to publish, and one that has yet to be filled in.</summary>
    private static Task<Outcome<Guid>> TariffDraftsAsync(PortalFactory portal, World world) =>
        portal.InScopeAsync(world.At(world.Av, world.Administrator), async services =>
        {
            var tariffs = services.GetRequiredService<TariffService>();
            await tariffs.CopyAsync(world.AvTable.Id, Ids.New(), CancellationToken.None);
            return await tariffs.StartAsync(new NewScheduleInput("Bouwblokken voor het volgende jaar", 36, Ids.New()), CancellationToken.None);
        });

    private static IEnumerable<object> AccountRows(World world)
    {
        yield return Invitation("nieuwe.medewerker.met.een.lange.naam@merwedal-infra.example", MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        yield return Invitation("nieuwe.adviseur@avregio.example", MembershipPlace.Region(world.Av.Id, administrator: false));
        yield return new SecondFactorReset(world.SecondAdviser.Id, PortalFactory.Now.UtcDateTime);
    }

    private static Invitation Invitation(string mail, MembershipPlace place)
    {
        var invitation = new Invitation(mail, place, "Sanne Verhoeven", PortalFactory.Now.UtcDateTime);
        invitation.Renew(Ids.New().ToString("N"), PortalFactory.Now.UtcDateTime.AddDays(2));
        return invitation;
    }

    private static Task<ReportRun> ReportAsync(PortalFactory portal) =>
        portal.InScopeAsync(AccessScope.ForSystem("tests"), services =>
            services.GetRequiredService<ReportService>().RunAsync(new DateOnly(2026, 2, 1), null, CancellationToken.None)
        );
}
