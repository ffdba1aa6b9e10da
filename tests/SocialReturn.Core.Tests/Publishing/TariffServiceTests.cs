using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Publishing;

/// <summary>A schedule from empty draft to withdrawn, through the service, as the region's administrator.</summary>
public sealed class TariffServiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Start_NameAndNorm_IsADraftWithACode()
    {
        var started = await StartedAsync("Tarieven 2027");

        started.Code.ShouldBe("tarieven-2027");
        started.Status.ShouldBe(TariffStatus.Draft);
        var draft = ScheduleDraft.Parse(started.Document);
        draft.Head["region"].ShouldBe("av-regio");
        draft.Head["normHoursPerWeek"].ShouldBe("36.5");
        (await ActionsAsync(started.Id)).ShouldBe(["Tariff.Started"]);
    }

    [Theory]
    [InlineData("", 36, "Name")]
    [InlineData("123456782", 36, "Name")] // passes the eleven test
    [InlineData("???", 36, "Name")]
    [InlineData("Tarieven", 0.5, "NormHoursPerWeek")]
    [InlineData("Tarieven", 61, "NormHoursPerWeek")]
    public async Task Start_WithAFault_NamesTheField(string name, double norm, string field)
    {
        var outcome = await ActAsync(service => service.StartAsync(new NewScheduleInput(name, (decimal)norm, Ids.New()), CancellationToken.None));

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Select(error => error.Field).ShouldBe([field]);
    }

    [Fact]
    public async Task Start_SentTwice_MakesOne()
    {
        var input = new NewScheduleInput("Tweemaal", 36, Ids.New());

        var first = await ActAsync(service => service.StartAsync(input, CancellationToken.None));
        var second = await ActAsync(service => service.StartAsync(input, CancellationToken.None));

        second.Value.ShouldBe(first.Value);
        (await portal.ReadAsync(db => db.TariffSchedules.CountAsync(row => row.Name == "Tweemaal"))).ShouldBe(1);
    }

    [Fact]
    public async Task Copy_APublishedOne_IsTheNextVersionWithoutDates()
    {
        var world = await portal.WorldAsync();

        var copied = await DoneAsync(service => service.CopyAsync(world.AvTable.Id, Ids.New(), CancellationToken.None));
        var again = await DoneAsync(service => service.CopyAsync(world.AvTable.Id, Ids.New(), CancellationToken.None));

        copied.Code.ShouldBe(world.AvTable.Code);
        (again.Number - copied.Number).ShouldBe(1);
        copied.ValidFrom.ShouldBeNull();
        TariffComparison
            .Compare(ScheduleDraft.Parse(world.AvTable.Document), ScheduleDraft.Parse(copied.Document))
            .Differences.Select(difference => difference.Key)
            .ShouldBe(["validFrom"]);
    }

    [Fact]
    public async Task Save_AnIncompleteDraft_IsKeptAndAudited()
    {
        var started = await StartedAsync("Half");
        var draft = ScheduleDraft.Parse(started.Document);
        draft.Head["code"] = "iets-anders";
        draft.Head["source"] = "De website.";
        draft.Replace(SchedulePart.Blocks, [new DraftRow { ["name"] = "Werkplek", ["amount"] = "veel" }]);

        var saved = await DoneAsync(service => service.SaveAsync(started.Id, started.Version, draft, CancellationToken.None));

        saved.Code.ShouldBe("half");
        ScheduleDraft.Parse(saved.Document).Rows(SchedulePart.Blocks).Single()["code"].ShouldBe("werkplek");
        TariffScheduleReader
            .Read(saved.Document)
            .Errors.Select(error => error.Field)
            .ShouldBe(["blocks[0].kind", "blocks[0].unit", "blocks[0].amount"], ignoreOrder: true);
        var audit = await portal.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.SubjectId == started.Id && row.Action == "Tariff.DraftSaved"));
        audit.Changes!.ShouldContain("\"source\":[\"\",\"De website.\"]");
        audit.Changes!.ShouldContain("\"blocks.werkplek.amount\":[\"\",\"veel\"]");
    }

    [Fact]
    public async Task Save_FromTwoScreens_IsAConflict()
    {
        var started = await StartedAsync("Tegelijk");
        var draft = ScheduleDraft.Parse(started.Document);
        draft.Head["note"] = "Van de een.";
        await DoneAsync(service => service.SaveAsync(started.Id, started.Version, draft, CancellationToken.None));

        (await ActAsync(service => service.SaveAsync(started.Id, started.Version, draft, CancellationToken.None))).Kind.ShouldBe(OutcomeKind.Conflict);
    }

    [Fact]
    public async Task Save_NothingChanged_WritesNothing()
    {
        var started = await StartedAsync("Ongewijzigd");

        var saved = await DoneAsync(service => service.SaveAsync(started.Id, started.Version, ScheduleDraft.Parse(started.Document), CancellationToken.None));

        saved.Version.ShouldBe(started.Version);
        (await ActionsAsync(started.Id)).ShouldBe(["Tariff.Started"]);
    }

    [Fact]
    public async Task Save_ABurgerservicenummer_IsRefusedAtItsField()
    {
        var started = await StartedAsync("Privacy");
        var draft = ScheduleDraft.Parse(started.Document);
        draft.Replace(SchedulePart.Caps, [new DraftRow { ["name"] = "Inkoop" }, new DraftRow { ["note"] = "bsn 111222333" }]);

        var outcome = await ActAsync(service => service.SaveAsync(started.Id, started.Version, draft, CancellationToken.None));

        outcome.Errors.Single().Field.ShouldBe("caps[1].note");
    }

    [Fact]
    public async Task Delete_ADraft_LeavesTheAuditOnly()
    {
        var started = await StartedAsync("Weg");

        (await ActAsync(service => service.DeleteAsync(started.Id, started.Version, CancellationToken.None))).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.TariffSchedules.AnyAsync(row => row.Id == started.Id))).ShouldBeFalse();
        (await ActionsAsync(started.Id)).ShouldContain("Tariff.DraftDeleted");
    }

    [Fact]
    public async Task EveryWrite_ByAnAdviserOrAnotherRegion_IsRefused()
    {
        var world = await portal.WorldAsync();
        var draft = await StartedAsync("Van ons");
        var content = ScheduleDraft.Parse(draft.Document);
        Func<TariffService, Task<Outcome<Guid>>>[] writes =
        [
            service => service.SaveAsync(draft.Id, draft.Version, content, CancellationToken.None),
            service => service.DeleteAsync(draft.Id, draft.Version, CancellationToken.None),
            service => service.CopyAsync(draft.Id, Ids.New(), CancellationToken.None),
            service => service.PublishAsync(draft.Id, draft.Version, new PublicationInput(null, null), CancellationToken.None),
            service => service.WithdrawAsync(world.AvTable.Id, Guid.Empty, "Fout", null, CancellationToken.None),
        ];

        foreach (var write in writes)
        {
            (await ActAsync(write, world.At(world.Av, world.Adviser))).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await ActAsync(write, world.At(world.Haaglanden, world.HaaglandenAdministrator))).Kind.ShouldBe(OutcomeKind.NotFound);
        }

        (await ActAsync(service => service.ImportAsync("{}", Ids.New(), CancellationToken.None), world.At(world.Av, world.Adviser))).Kind.ShouldBe(
            OutcomeKind.Forbidden
        );
        (
            await ActAsync(
                service => service.StartAsync(new NewScheduleInput("X", 36, Ids.New()), CancellationToken.None),
                world.At(world.Merwedal, world.Owner)
            )
        ).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private async Task<TariffScheduleVersion> StartedAsync(string name) =>
        await DoneAsync(service => service.StartAsync(new NewScheduleInput(name, 36.5m, Ids.New()), CancellationToken.None));

    private async Task<TariffScheduleVersion> DoneAsync(Func<TariffService, Task<Outcome<Guid>>> act)
    {
        var outcome = await ActAsync(act);
        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
        return await (await Stage.SetAsync(portal)).FindAsync<TariffScheduleVersion>(outcome.Value);
    }

    private async Task<Outcome<Guid>> ActAsync(Func<TariffService, Task<Outcome<Guid>>> act, AccessScope? scope = null)
    {
        var world = await portal.WorldAsync();
        return await portal.InScopeAsync(scope ?? world.At(world.Av, world.Administrator), services => act(services.GetRequiredService<TariffService>()));
    }

    private Task<List<string>> ActionsAsync(Guid id) =>
        portal.ReadAsync(db => db.AuditEvents.Where(row => row.SubjectId == id).OrderBy(row => row.At).Select(row => row.Action).ToListAsync());
}
