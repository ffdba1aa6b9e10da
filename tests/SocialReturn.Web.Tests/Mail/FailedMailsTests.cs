using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Mail;

public sealed class FailedMailsTests : IAsyncLifetime
{
    private const string Address = "/advies/instellingen/post";

    private readonly PortalFactory portal = new();
    private World world = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = (await Stage.SetAsync(portal)).World;
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Index_NothingFailed_SaysSo()
    {
        using var administrator = await portal.SignedInAsync(world.Administrator);

        (await administrator.GetPageAsync(Address)).TextOf().ShouldContain("Alle post is verstuurd");
    }

    [Fact]
    public async Task SendAgain_AFailedMail_LeavesAndIsAudited()
    {
        var mail = await FailAsync(world.Av, "geen adres");
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync(Address);
        page.TextOf().ShouldContain("geen adres");
        page.TextOf().ShouldContain("Nieuwe poging op 12 maart 2026");

        var answer = await administrator.PostFormAsync(page, $"form[action='{Address}/{mail}/opnieuw']");
        answer.ShouldBeRedirectTo(Address);

        var row = await portal.ReadAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(row => row.Id == mail));
        (row.Status, row.Attempts).ShouldBe((MailStatus.Waiting, 0));
        row.NextAttemptAt.ShouldBe(portal.Clock.GetUtcNow().UtcDateTime);
        (
            await portal.ReadAsync(db =>
                db.AuditEvents.CountAsync(audit => audit.Action == "Mail.SentAgain" && audit.SubjectId == mail && audit.RegionId == world.Av.Id)
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Index_MailOfAnotherRegion_IsNotShownAndCannotBeSent()
    {
        var mail = await FailAsync(world.Haaglanden, "geen adres");
        await FailAsync(world.Av, "ook geen adres");
        using var administrator = await portal.SignedInAsync(world.Administrator);

        var page = await administrator.GetPageAsync(Address);

        page.Document.QuerySelectorAll("form[action$='/opnieuw']").Length.ShouldBe(1);
        page.Form("form[action$='/opnieuw']").SetAttribute("action", $"{Address}/{mail}/opnieuw");
        (await administrator.PostFormAsync(page, "form[action$='/opnieuw']")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Index_AdviserWhoIsNoAdministrator_IsForbidden()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);

        (await adviser.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<Guid> FailAsync(Region region, string to) => portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            var mail = services
                .GetRequiredService<Outbox>()
                .Add(to, new ComposedMail("Onderwerp", "Tekst", "<p>Tekst</p>"), $"test/{Guid.CreateVersion7()}", region.Id);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            await services.GetRequiredService<MailSender>().SendDueAsync(CancellationToken.None);
            return mail.Id;
        });
}
