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

/// <summary>Importing, publishing and withdrawing; each test has a portal of its own, for dates of one region are one row.</summary>
public sealed class TariffPublishingTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private World world = null!;

    private AccessScope Administrator => world.At(world.Av, world.Administrator);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = await portal.WorldAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Publish_FromADate_EndsTheFormerOneAndIsSelected()
    {
        var draft = await CopyAsync();

        await DoneAsync(service => service.PublishAsync(draft.Id, draft.Version, new PublicationInput(new DateOnly(2026, 5, 1), null), CancellationToken.None));

        var published = await FindAsync(draft.Id);
        published.Status.ShouldBe(TariffStatus.Published);
        published.PublishedAt.ShouldBe(PortalFactory.Now.UtcDateTime);
        TariffScheduleReader.Read(published.Document).Schedule!.ValidFrom.ShouldBe(new DateOnly(2026, 5, 1));
        (await FindAsync(world.AvTable.Id)).ValidTo.ShouldBe(new DateOnly(2026, 4, 30));
        (await SelectAsync(new DateOnly(2026, 4, 30))).ShouldBe(world.AvTable.Id);
        (await SelectAsync(new DateOnly(2026, 5, 1))).ShouldBe(draft.Id);
        (await portal.ReadAsync(db => db.AuditEvents.Where(row => row.Action == "Tariff.Ended").Select(row => row.SubjectId).ToListAsync())).ShouldBe([
            world.AvTable.Id,
        ]);
    }

    [Fact]
    public async Task Publish_BeforeALaterOne_IsRefusedUntilItHasAnEnd()
    {
        var later = await CopyAsync();
        await DoneAsync(service => service.PublishAsync(later.Id, later.Version, new PublicationInput(new DateOnly(2027, 1, 1), null), CancellationToken.None));
        var draft = await CopyAsync();

        var refused = await ActAsync(service =>
            service.PublishAsync(draft.Id, draft.Version, new PublicationInput(new DateOnly(2026, 5, 1), null), CancellationToken.None)
        );
        await DoneAsync(service =>
            service.PublishAsync(draft.Id, draft.Version, new PublicationInput(new DateOnly(2026, 5, 1), new DateOnly(2026, 12, 31)), CancellationToken.None)
        );

        refused
            .Errors.Single()
            .ShouldSatisfyAllConditions(error => error.Field.ShouldBe("To"), error => error.Message.ShouldContain("Vanaf 1 januari 2027 geldt al"));
        (await SelectAsync(new DateOnly(2026, 12, 31))).ShouldBe(draft.Id);
        (await SelectAsync(new DateOnly(2027, 1, 1))).ShouldBe(later.Id);
    }

    [Fact]
    public async Task Publish_WithoutADate_IsNeverSelectedByItself()
    {
        var draft = await CopyAsync();

        await DoneAsync(service => service.PublishAsync(draft.Id, draft.Version, new PublicationInput(null, null), CancellationToken.None));

        (await SelectAsync(new DateOnly(2026, 5, 1))).ShouldBe(world.AvTable.Id);
        (await FindAsync(world.AvTable.Id)).ValidTo.ShouldBeNull();
    }

    [Theory]
    [InlineData("1999-12-31", null, "From")]
    [InlineData(null, "2026-12-31", "From")]
    [InlineData("2026-05-01", "2026-04-30", "To")]
    [InlineData("2026-05-01", "2101-01-01", "To")]
    public async Task Publish_WithDatesThatCannotBe_NamesTheField(string? from, string? to, string field)
    {
        var draft = await CopyAsync();

        var outcome = await ActAsync(service =>
            service.PublishAsync(draft.Id, draft.Version, new PublicationInput(Day(from), Day(to)), CancellationToken.None)
        );

        outcome.Errors.Select(error => error.Field).ShouldBe([field]);
        (await FindAsync(draft.Id)).Status.ShouldBe(TariffStatus.Draft);
    }

    [Fact]
    public async Task Publish_AnIncompleteDraft_SaysHowManyFaults()
    {
        var id = (await ActAsync(service => service.StartAsync(new NewScheduleInput("Leeg", 36, Ids.New()), CancellationToken.None))).Value;
        var draft = await FindAsync(id);

        var outcome = await ActAsync(service => service.PublishAsync(id, draft.Version, new PublicationInput(null, null), CancellationToken.None));

        outcome.Errors.Single().Message.ShouldBe("Deze tabel is nog niet klaar: er zijn 2 fouten. Verbeter ze eerst.");
    }

    [Fact]
    public async Task Publish_Twice_IsAConflict()
    {
        var draft = await CopyAsync();
        var input = new PublicationInput(new DateOnly(2026, 5, 1), null);
        await DoneAsync(service => service.PublishAsync(draft.Id, draft.Version, input, CancellationToken.None));
        var published = await FindAsync(draft.Id);

        (await ActAsync(service => service.PublishAsync(draft.Id, draft.Version, input, CancellationToken.None))).Kind.ShouldBe(OutcomeKind.Conflict);
        (await ActAsync(service => service.PublishAsync(draft.Id, published.Version, input, CancellationToken.None))).Kind.ShouldBe(OutcomeKind.Conflict);
        (
            await ActAsync(service => service.SaveAsync(draft.Id, published.Version, ScheduleDraft.Parse(published.Document), CancellationToken.None))
        ).Kind.ShouldBe(OutcomeKind.Conflict);
        (await ActAsync(service => service.DeleteAsync(draft.Id, published.Version, CancellationToken.None))).Kind.ShouldBe(OutcomeKind.Conflict);
    }

    [Fact]
    public async Task Withdraw_WithAReason_IsNotSelectedAnyMore()
    {
        var table = await FindAsync(world.AvTable.Id);

        (await ActAsync(service => service.WithdrawAsync(table.Id, table.Version, " ", null, CancellationToken.None))).Errors.Single().Field.ShouldBe("Reason");
        await DoneAsync(service => service.WithdrawAsync(table.Id, table.Version, "Verkeerde bedragen.", null, CancellationToken.None));

        (await SelectAsync(new DateOnly(2026, 5, 1))).ShouldBeNull();
        (await portal.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.Action == "Tariff.Withdrawn"))).Reason.ShouldBe("Verkeerde bedragen.");
    }

    [Fact]
    public async Task PublishedSchedule_ChangedOrRemovedPastTheService_IsNotSaved()
    {
        var renamed = await Should.ThrowAsync<InvalidOperationException>(() =>
            portal.ReadAsync(async db =>
            {
                var table = await db.TariffSchedules.SingleAsync(row => row.Id == world.AvTable.Id);
                db.Entry(table).Property(row => row.Document).CurrentValue = "{}";
                return await db.SaveChangesAsync();
            })
        );
        var removed = await Should.ThrowAsync<InvalidOperationException>(() =>
            portal.ReadAsync(async db =>
            {
                db.TariffSchedules.Remove(await db.TariffSchedules.SingleAsync(row => row.Id == world.AvTable.Id));
                return await db.SaveChangesAsync();
            })
        );

        renamed.Message.ShouldContain("Document");
        removed.Message.ShouldContain("stays");
    }

    [Fact]
    public async Task Import_AFile_IsADraftOfTheNextFreeVersion()
    {
        var file = File("av-regio-2020", schedule => schedule with { ValidFrom = new DateOnly(2028, 1, 1) });

        var first = await DoneAsync(service => service.ImportAsync(file, Ids.New(), CancellationToken.None));
        var other = await DoneAsync(service =>
            service.ImportAsync(file.Replace("av-regio-2020", "av-regio-2028", StringComparison.Ordinal), Ids.New(), CancellationToken.None)
        );

        (await FindAsync(first)).Number.ShouldBe(2); // version 1 is there already
        (await FindAsync(other)).Number.ShouldBe(1);
        TariffScheduleWriter
            .Write(TariffScheduleReader.Read((await FindAsync(other)).Document).Schedule!)
            .ShouldBe(file.Replace("av-regio-2020", "av-regio-2028", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"kind\": \"participation\"", "\"kind\": \"picknick\"", "blocks[0].kind")] // a wrong value
    [InlineData("\"amount\": 40000", "\"amount\": -40000", "blocks[0].amount")] // a negative rate
    [InlineData("\"amount\": 40000", "\"amount\": \"40000\"", "blocks[0].amount")] // a wrong type
    [InlineData("\"code\": \"vast-contract\",", "\"code\": \"vast-contract\", \"blocks\": [\"onbekend\"],", "bonuses[0].blocks")] // an unknown block
    [InlineData("\"ageFrom\": 50", "\"ageFrom\": 50, \"bonuses\": [\"50-plus\"]", "bonuses[1].condition.bonuses")] // a condition that leads back to itself
    [InlineData("\"region\": \"av-regio\"", "\"region\": \"haaglanden\"", "region")]
    [InlineData("\"validFrom\": \"2028-01-01\"", "\"validFrom\": \"2020-01-01\"", "validFrom")] // the dates of a published one
    [InlineData("\"validFrom\": \"2028-01-01\"", "\"validFrom\": \"2028-01-01\", \"validTo\": \"2027-01-01\"", "validTo")]
    public async Task Import_AFileWithAFault_SaysTheLineAndImportsNothing(string from, string to, string field)
    {
        var sound = File("av-regio-2020", schedule => schedule with { ValidFrom = new DateOnly(2028, 1, 1) });
        var index = sound.IndexOf(from, StringComparison.Ordinal);
        index.ShouldBeGreaterThan(0, sound);
        var file = sound[..index] + to + sound[(index + from.Length)..];
        var before = await portal.ReadAsync(db => db.TariffSchedules.CountAsync());

        var outcome = await ActAsync(service => service.ImportAsync(file, Ids.New(), CancellationToken.None));

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        var line = sound[..index].Count(letter => letter == '\n') + 1;
        outcome
            .Errors.Select(error => error.Message)
            .ShouldContain(message => message.StartsWith($"Regel {line}, {field}", StringComparison.Ordinal), string.Join('\n', outcome.Errors));
        (await portal.ReadAsync(db => db.TariffSchedules.CountAsync())).ShouldBe(before);
    }

    private static string File(string preset, Func<TariffSchedule, TariffSchedule> change) =>
        TariffScheduleWriter.Write(change(TariffSchedules.Preset(preset)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");

    private async Task<TariffScheduleVersion> CopyAsync() =>
        await FindAsync(await DoneAsync(service => service.CopyAsync(world.AvTable.Id, Ids.New(), CancellationToken.None)));

    private Task<TariffScheduleVersion> FindAsync(Guid id) => portal.ReadAsync(db => db.TariffSchedules.AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<Guid?> SelectAsync(DateOnly day) =>
        portal.InScopeAsync(Administrator, services =>
            services.GetRequiredService<TariffCatalog>().SelectAsync(world.Av.Id, TenderDates.On(day), CancellationToken.None)
        );

    private async Task<Guid> DoneAsync(Func<TariffService, Task<Outcome<Guid>>> act)
    {
        var outcome = await ActAsync(act);
        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
        return outcome.Value;
    }

    private Task<Outcome<Guid>> ActAsync(Func<TariffService, Task<Outcome<Guid>>> act) =>
        portal.InScopeAsync(Administrator, services => act(services.GetRequiredService<TariffService>()));
}
