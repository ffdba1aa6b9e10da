using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Verification;

public sealed class MeasureQueuesJobTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Run_WhatWaits_IsToldPerQueue()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        await portal.ReadAsync(async db =>
        {
            db.RemoveRange(db.OutgoingMails);
            new Outbox(db, portal.Clock).Add("iemand@example.nl", new ComposedMail("Onderwerp", "Tekst", "<p>Tekst</p>"), Ids.New().ToString(), null, null);
            return await db.SaveChangesAsync();
        });
        using var measured = new Measurements();

        await portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            await new MeasureQueuesJob(services.GetRequiredService<PortalDbContext>()).RunAsync(CancellationToken.None);
            return true;
        });

        measured.Lines.ShouldBe([
            "socialreturn.queue.length queue=mail: 1",
            "socialreturn.queue.length queue=mail-given-up: 0",
            "socialreturn.queue.length queue=proposals: 1",
            "socialreturn.queue.length queue=claims: 0",
        ]);
    }
}
