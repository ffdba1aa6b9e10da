using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>What a kind asks beside its amounts: asked where it counts, kept no longer than that, and shown to who decides.</summary>
public sealed class KindFactTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";

    [Fact]
    public async Task Development_IsForTheParticipantOfItsPlacement_AndSaysWhenThatIsGone()
    {
        var (stage, tender, client) = await StartAsync();
        var placement = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        var training = await stage.DevelopmentAsync(placement, FulfilmentStatus.Proposed, isLanguage: true);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/invullingen/{training}")).TextOf("main").ShouldNotContain("telt niet meer mee");

        await stage.WithdrawAsync(placement);

        var (stored, work) = (await stage.FindAsync<Fulfilment>(training), await stage.FindAsync<Fulfilment>(placement));
        (stored.ParticipantId, stored.Value).ShouldBe((work.ParticipantId, Euro.FromWhole(5_000)));
        (await adviser.GetPageAsync($"/advies/invullingen/{training}")).TextOf("main").ShouldContain("De deelnemer bij deze opleiding telt niet meer mee");
        (await client.GetPageAsync($"/invullingen/{training}")).TextOf("main").ShouldContain("De deelnemer bij deze opleiding telt niet meer mee");
    }

    [Fact]
    public async Task Development_OnAPlacementOfAnotherTender_IsRefused()
    {
        var (stage, tender, client) = await StartAsync();
        var elsewhere = await stage.ParticipationAsync(await stage.TenderAsync(title: "Ander werk"));

        var page = await client.PostFormAsync(
            await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/ontwikkeling"),
            Form,
            new Dictionary<string, string?> { ["PlacementId"] = elsewhere.ToString() }
        );

        page.ShouldHaveFieldError("PlacementId", "Kies een deelnemer die nu in deze aanbesteding is voorgesteld of afgesproken.");
    }

    [Fact]
    public async Task Activity_TellsTheAdviserItsGoalAndRelation()
    {
        var (stage, tender, client) = await StartAsync();
        var id = await stage.ActivityAsync(tender, FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        foreach (var page in new[] { await adviser.GetPageAsync($"/advies/invullingen/{id}"), await client.GetPageAsync($"/invullingen/{id}") })
        {
            page.TextOf("main").ShouldContain("Leerlingen van het vmbo kiezen een vak waarin werk is.");
            page.TextOf("main").ShouldContain("Voor het werk van deze opdracht.");
            page.TextOf("main").ShouldContain("Gastles");
        }
    }

    [Fact]
    public async Task Situation_IsAskedAndKeptForTheBlocksThatLookAtIt()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TableAsync(table =>
            table with
            {
                Bonuses =
                [
                    .. table.Bonuses,
                    new Bonus
                    {
                        Code = "statushouder",
                        Name = "Statushouder",
                        Amount = Euro.FromWhole(1_000),
                        Frequency = BonusFrequency.Once,
                        ProRata = ProRata.None,
                        Condition = new BonusCondition { AnyOf = [ConditionFact.StatusHolder] },
                        Kinds = [FulfilmentKind.Participation],
                        Blocks = ["participatiewet"],
                    },
                ],
            }
        );
        var tender = await stage.TenderAsync();
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw");

        await client.PostFormAsync(page, Form, Placement("participatiewet"));
        var asked = await portal.ReadAsync(db => db.Placements.SingleAsync(row => row.TenderId == tender));

        page.Document.QuerySelector("[name=StatusHolder]")!.Closest("[data-for=BlockCode]")!.GetAttribute("data-choices").ShouldBe("participatiewet");
        page.Document.QuerySelector("[name=WorkDisability], [name=LastBenefitDate]").ShouldBeNull();
        (asked.StatusHolder, asked.Value).ShouldBe((true, new Euro(1_433_333)));
    }

    private static Dictionary<string, string?> Placement(string block) =>
        new(StringComparer.Ordinal)
        {
            ["BlockCode"] = block,
            ["BirthDate"] = "1991-04-05",
            ["Initial"] = "S",
            ["SurnameLetters"] = "STAT",
            ["Title"] = "Straatwerk",
            ["HoursPerWeek"] = "24",
            ["From"] = "2026-01-01",
            ["To"] = "2026-06-30",
            ["StatusHolder"] = "true",
        };

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Owner));
    }
}
