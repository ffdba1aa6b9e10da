using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Regions;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>What a region decides about the kinds, and what a contractor then can propose there.</summary>
public sealed class KindSettingsTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Address = "/advies/instellingen/soorten";
    private const string Form = "form[data-preview-url]";
    private const string OfBsn = "bsn";

    private Stage stage = null!;
    private Guid tender;
    private PortalClient client = null!;

    public async Task InitializeAsync()
    {
        stage = await Stage.SetAsync(portal);
        tender = await stage.TenderAsync();
        client = await portal.SignedInAsync(stage.World.Owner);
        await SaveAsync(
            ("ActivityTypes", KindSettingsRules.ShippedActivityTypes),
            ("JobToJobFrom", "2020-03-01"),
            ("JobToJobUntil", ""),
            ("OwnStaffMayLearn", "false")
        );
    }

    public Task DisposeAsync()
    {
        client.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task ActivityTypes_OfTheRegion_AreChosenFrom_AndAnItemKeepsTheNameItHad()
    {
        (await TypesAsync()).ShouldBe(["Gastles", "Bedrijfsbezoek", "Taal", "Eenzaamheid en isolement", "Armoede en schulden", "Iets anders"]);
        var draft = await stage.ActivityAsync(tender, FulfilmentStatus.Draft);
        var agreed = await stage.ActivityAsync(tender);

        await SaveAsync(("ActivityTypes", "  Stage  begeleiden \r\n\r\nTaal"));

        (await TypesAsync()).ShouldBe(["Stage begeleiden", "Taal"]);
        (await client.GetPageAsync($"/invullingen/{agreed}")).TextOf("main").ShouldContain("Gastles");
        var edit = await client.GetPageAsync($"/invullingen/{draft}/wijzigen/activiteit");
        edit.Document.QuerySelectorAll("[name=ActivityType] option[selected]").Single().TextContent.ShouldBe("Gastles");
        (await client.PostFormAsync(edit, Form)).ShouldBeRedirectTo($"/invullingen/{draft}");
        var copy = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/activiteit?van={agreed}");
        (await client.PostFormAsync(copy, Form)).ShouldHaveFieldError("ActivityType", "Kies een soort activiteit.");
    }

    [Theory]
    [InlineData("ActivityTypes", " \n ", "Vul minstens één soort activiteit in.")]
    [InlineData("ActivityTypes", "Taal\nGastles\ntaal", "“Taal” staat er twee keer. Laat er één staan.")]
    [InlineData("ActivityTypes", "Les van 123456782", OfBsn)]
    [InlineData("JobToJobUntil", "2020-02-01", "De laatste dag ligt voor de eerste. Controleer beide dagen.")]
    [InlineData("JobToJobFrom", "1990-02-01", "Vul een dag in tussen 2000 en 2100.")]
    public async Task Save_WithAFault_SaysItAtTheField_AndKeepsWhatWasTyped(string field, string value, string message)
    {
        var page = await SaveAsync((field, value));

        page.ShouldHaveFieldError(field, message == OfBsn ? CommonTexts.TextLooksLikeBsn : message);
    }

    [Fact]
    public async Task Save_TooMuchOrHalf_SaysItAtTheField()
    {
        var many = string.Join('\n', Enumerable.Range(1, 31).Select(number => $"Soort {number}"));
        (await SaveAsync(("ActivityTypes", many))).ShouldHaveFieldError("ActivityTypes", "Vul hoogstens 30 soorten in.");
        (await SaveAsync(("ActivityTypes", new string('a', 61)))).ShouldHaveFieldError(
            "ActivityTypes",
            $"Een soort heeft hoogstens 60 tekens. Maak deze korter: “{new string('a', 60)}…”."
        );
        (await SaveAsync(("JobToJobFrom", ""), ("JobToJobUntil", "2026-12-31"))).ShouldHaveFieldError(
            "JobToJobFrom",
            "Vul ook in vanaf welke dag dit telt. Of laat beide dagen leeg."
        );
    }

    [Fact]
    public async Task Save_FromTwoScreens_KeepsTheFirst_AndStandsInTheLog()
    {
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var page = await administrator.GetPageAsync(Address);
        (await administrator.PostFormAsync(page, "#soorten", new Dictionary<string, string?> { ["ActivityTypes"] = "Taal" })).ShouldBeRedirectTo(Address);

        var late = await administrator.PostFormAsync(page, "#soorten", new Dictionary<string, string?> { ["ActivityTypes"] = "Gastles" });

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await portal.ReadAsync(db => db.Regions.SingleAsync(row => row.Id == stage.World.Av.Id))).ActivityTypes.ShouldBe("Taal");
        (await portal.ReadAsync(db => db.Regions.SingleAsync(row => row.Id == stage.World.Haaglanden.Id))).ActivityTypes.ShouldBe(
            KindSettingsRules.ShippedActivityTypes
        );
        (await administrator.GetPageAsync("/advies/logboek?over=instellingen")).TextOf("tbody").ShouldContain("Afspraken over soorten invullingen gewijzigd");
    }

    [Fact]
    public async Task Page_IsForTheAdministratorOnly()
    {
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(
        "2026-01-01",
        "2026-03-31",
        "Van werk naar werk telt in deze regio mee van 1 januari 2026 tot en met 31 maart 2026. Kies een eerste dag daarbinnen."
    )]
    [InlineData("2026-06-01", "", "Van werk naar werk telt in deze regio mee vanaf 1 juni 2026. Kies een latere eerste dag.")]
    public async Task JobToJob_OutsideTheRegionsDays_SaysSoAtTheField(string from, string until, string message)
    {
        await SaveAsync(("JobToJobFrom", from), ("JobToJobUntil", until));

        var page = await ProposeJobAsync("2026-04-01");

        page.ShouldHaveFieldError("From", message);
        page.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Magazijn");
    }

    [Fact]
    public async Task JobToJob_SwitchedOff_IsNotOffered_AndIsRefused()
    {
        var proposed = await stage.JobToJobAsync(tender, FulfilmentStatus.Proposed);
        await SaveAsync(("JobToJobFrom", ""), ("JobToJobUntil", ""));

        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw");
        page.Document.QuerySelector(".sr-kinds a[href$='werk-naar-werk']").ShouldBeNull();

        (await ProposeJobAsync("2026-04-01")).ShouldHaveFieldError("From", "Van werk naar werk kan nu niet in deze regio. Vraag de adviseur wat er kan.");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var decided = await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/invullingen/{proposed}"), "form#goedkeuren");
        (await stage.FindAsync<Fulfilment>(proposed)).Status.ShouldBe(FulfilmentStatus.Agreed, decided.TextOf());
    }

    [Fact]
    public async Task Development_OfOwnStaff_CountsWhereTheRegionAllowsIt()
    {
        await SaveAsync(("OwnStaffMayLearn", "true"));

        var sent = await ProposeTrainingAsync(("ForOwnStaff", "true"), ("IsLanguage", "true"));

        var stored = await portal.ReadAsync(db => db.Fulfilments.SingleAsync(row => row.TenderId == tender));
        (stored.ForOwnStaff, stored.PlacementId, stored.ParticipantId, stored.Value).ShouldBe((true, null, null, Euro.FromWhole(3_000)));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        foreach (var page in new[] { await client.FollowAsync(sent), await adviser.GetPageAsync($"/advies{sent.Location}") })
        {
            page.TextOf("main").ShouldContain("Het is voor eigen personeel");
        }

        (await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies{sent.Location}"), "form#goedkeuren")).Status.ShouldBe(HttpStatusCode.Redirect);
        await SaveAsync(("OwnStaffMayLearn", "false"));
        (await client.GetPageAsync($"/invullingen/{stored.Id}/leveren")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Development_OfOwnStaff_WhereTheRegionDoesNot_IsNotAskedAndRefused()
    {
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/ontwikkeling");
        page.Document.QuerySelector("[name=ForOwnStaff]").ShouldBeNull();

        var input = new EffortInput { Kind = Core.Tariffs.FulfilmentKind.Development, ForOwnStaff = true };
        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            ((ProposalService)services.GetService(typeof(ProposalService))!).SubmitAsync(
                tender,
                input,
                new Submission(null, null, true, Ids.New()),
                CancellationToken.None
            )
        );

        outcome.Errors.ShouldContain(error =>
            error.Field == "ForOwnStaff" && error.Message == "In deze regio telt een opleiding van eigen personeel niet mee. Kies een deelnemer."
        );
        outcome.Errors.ShouldNotContain(error => error.Field == "PlacementId");
    }

    [Fact]
    public async Task Development_WhosePlacementWasWithdrawn_IsATaskOfTheDesk()
    {
        var placement = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await stage.DevelopmentAsync(placement);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync("/advies/taken")).TextOf("main").ShouldNotContain("opleiding zonder werk");

        await stage.WithdrawAsync(placement);

        (await adviser.GetPageAsync("/advies/taken")).TextOf("main").ShouldContain("Beslis over een opleiding zonder werk: Basisveiligheid");
        using var elsewhere = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        (await elsewhere.GetPageAsync("/advies/taken")).TextOf("main").ShouldNotContain("opleiding zonder werk");
    }

    private async Task<List<string>> TypesAsync()
    {
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/activiteit");
        return [.. page.Document.QuerySelectorAll("[name=ActivityType] option").Skip(1).Select(option => option.TextContent)];
    }

    private async Task<Page> SaveAsync(params (string Field, string Value)[] typed)
    {
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        return await administrator.PostFormAsync(
            await administrator.GetPageAsync(Address),
            "#soorten",
            typed.ToDictionary(field => field.Field, string? (field) => field.Value, StringComparer.Ordinal)
        );
    }

    private async Task<Page> ProposeJobAsync(string from) =>
        await client.PostFormAsync(
            await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/werk-naar-werk"),
            Form,
            new Dictionary<string, string?>
            {
                ["BlockCode"] = "werk-naar-werk-sector",
                ["BirthDate"] = "1980-04-05",
                ["Initial"] = "S",
                ["SurnameLetters"] = "BAKK",
                ["Title"] = "Magazijn",
                ["Relation"] = "Voor het werk van deze opdracht.",
                ["HoursPerWeek"] = "36",
                ["From"] = from,
                ["To"] = "2026-06-30",
            }
        );

    private async Task<Page> ProposeTrainingAsync(params (string Field, string Value)[] more)
    {
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Title"] = "Basisveiligheid",
            ["Relation"] = "Voor het werk van deze opdracht.",
            ["From"] = "2026-02-01",
            ["To"] = "2026-03-31",
            ["Cost"] = "3.000",
        };
        foreach (var (field, value) in more)
        {
            typed[field] = value;
        }

        return await client.PostFormAsync(await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/ontwikkeling"), Form, typed);
    }
}
