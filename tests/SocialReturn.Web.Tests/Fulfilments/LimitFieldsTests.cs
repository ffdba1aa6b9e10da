using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>What limits of a block ask in the forms of both shapes, and what they leave.</summary>
public sealed class LimitFieldsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";
    private const string Delivery = "form#levering";

    [Fact]
    public async Task Days_OfAWorkPlace_AreAskedCountedAndDelivered()
    {
        var (stage, tender, client) = await StartAsync();
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw");
        page.Document.QuerySelector("[data-choices]:has([name=Days])")!.GetAttribute("data-choices").ShouldBe("dagplaats");

        var missing = await client.PostFormAsync(page, Form, Placement("dagplaats"));
        missing.ShouldHaveFieldError("Days", "Vul het aantal dagen in.");
        var sent = await client.PostFormAsync(missing, Form, Fields(("Days", "41")));

        // 41 days, of which 30 count: 30 × 80.
        var own = await client.FollowAsync(sent);
        own.TextOf("main").ShouldContain("Dagplaats, 41 dagen");
        var stored = await portal.ReadAsync(db => db.Placements.SingleAsync(row => row.TenderId == tender));
        (stored.Value, stored.Measures.Days).ShouldBe((Euro.FromWhole(2_400), 41));

        await stage.AgreeAsync(stored.Id);
        var delivering = await client.GetPageAsync($"/invullingen/{stored.Id}/leveren");
        delivering.Document.QuerySelector($"{Delivery} [name=HoursPerWeek], {Delivery} [name=WorkedHours]").ShouldBeNull();
        var without = await client.PostFormAsync(delivering, Delivery, Fields());
        without.ShouldHaveFieldError("Days", "Vul het aantal dagen in.");
        (await client.PostFormAsync(without, Delivery, Fields(("Days", "20")))).ShouldBeRedirectTo($"/invullingen/{stored.Id}");
        (await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{stored.Id}/leveren"), Delivery, Fields(("Days", "20")))).ShouldBeRedirectTo(
            $"/invullingen/{stored.Id}"
        );

        var values = await portal.ReadAsync(db =>
            db.Deliveries.Where(row => row.FulfilmentId == stored.Id).OrderBy(row => row.Number).Select(row => row.Value.Cents).ToListAsync()
        );
        values.ShouldBe([160_000, 80_000], "30 days of the whole count, not of each delivery");
    }

    [Fact]
    public async Task Days_OfARowWithAMostPerDay_AreAsked_AndWhatIsOverIsShown()
    {
        var (_, tender, client) = await StartAsync();
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/activiteit");

        var missing = await client.PostFormAsync(page, Form, Activity("maatwerk", days: "", value: "2.600"));
        missing.ShouldHaveFieldError("Rows[0].HoursEach", "Vul de dagen in.");
        var sent = await client.PostFormAsync(missing, Form, Fields(("Rows[0].HoursEach", "2")));

        var stored = await portal.ReadAsync(db => db.Fulfilments.SingleAsync(row => row.TenderId == tender));
        stored.ProposedValue.ShouldBe(Euro.FromWhole(2_000));
        var why = await client.GetPageAsync($"/invullingen/{stored.Id}/uitleg");
        why.TextOf("main").ShouldContain("Boven het maximum van 2 × € 1.000,00");
        why.TextOf("main").ShouldContain("− € 600,00");
        sent.ShouldBeRedirectTo($"/invullingen/{stored.Id}");
    }

    [Fact]
    public async Task Number_IsCalledWhatTheRateIsFor()
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/activiteit");

        page.TextOf("[data-choices]:has([name=Persons]) label").ShouldStartWith("Aantal deelnemers");
        await client.PostFormAsync(page, Form, Activity("rondleiding", days: null, value: null, ("Events", "2"), ("Persons", "12")));

        // 10 × 12 × 2.
        (await portal.ReadAsync(db => db.Fulfilments.SingleAsync(row => row.TenderId == tender))).ProposedValue.ShouldBe(Euro.FromWhole(240));
    }

    [Fact]
    public async Task SecondPlacement_OfOnePerson_GetsWhatIsLeftOfTheMost_AndNoDaysThatAreTaken()
    {
        var (stage, tender, _) = await StartAsync();
        var first = await PlaceAsync(stage, tender, null, "begrensd", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31));
        var person = (await stage.FindAsync<Fulfilment>(first)).ParticipantId;

        var second = await PlaceAsync(stage, tender, person, "begrensd", new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));
        var beside = await PlaceAsync(stage, tender, person, "meelopen", new DateOnly(2026, 3, 1), new DateOnly(2026, 7, 31));
        var other = await PlaceAsync(stage, tender, null, "meelopen", new DateOnly(2026, 3, 1), new DateOnly(2026, 7, 31));

        // 40.000 × 3/12 = 10.000, then 5.000 of 15.000; of five months only July is free.
        var agreed = new List<decimal>();
        foreach (var id in new[] { first, second, beside, other })
        {
            agreed.Add((await stage.FindAsync<Fulfilment>(id)).AgreedValue.Amount);
        }

        agreed.ShouldBe([10_000, 5_000, 500, 2_500]);
    }

    private static Task<Guid> PlaceAsync(Stage stage, Guid tender, Guid? person, string block, DateOnly from, DateOnly to) =>
        stage.PlacementAsync(tender, FulfilmentStatus.Agreed, somebody => new PlacementInput
        {
            Kind = FulfilmentKind.Participation,
            Participant = person is { } known ? new PlacedParticipant { ParticipantId = known } : somebody,
            BlockCode = block,
            Title = "Hovenier",
            From = from,
            To = to,
            Measures = new Measures { HoursPerWeek = block == "begrensd" ? 36 : null },
        });

    private static Dictionary<string, string?> Placement(string block) =>
        Fields(
            ("BlockCode", block),
            ("BirthDate", "1980-01-01"),
            ("Initial", "S"),
            ("SurnameLetters", "Sahi"),
            ("Title", "Straatwerk"),
            ("HoursPerWeek", ""),
            ("From", "2026-01-01"),
            ("To", "2026-06-30")
        );

    private static Dictionary<string, string?> Activity(string block, string? days, string? value, params (string Field, string? Value)[] others)
    {
        var fields = Fields(
            ("BlockCode", block),
            ("Title", "Open dag"),
            ("ActivityType", "Gastles"),
            ("Goal", "Leerlingen leren een vak."),
            ("Relation", "Het groen hoort bij deze opdracht."),
            ("From", "1-2-2026"),
            ("To", "31-3-2026")
        );
        if (value is not null)
        {
            fields["Rows[0].What"] = "De open dag";
            fields["Rows[0].Counted"] = "medewerkers";
            fields["Rows[0].HoursEach"] = days;
            fields["Rows[0].Value"] = value;
        }

        foreach (var (field, other) in others)
        {
            fields[field] = other;
        }

        return fields;
    }

    private static Dictionary<string, string?> Fields(params (string Field, string? Value)[] fields) =>
        fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.LimitsTableAsync();
        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Owner));
    }
}
