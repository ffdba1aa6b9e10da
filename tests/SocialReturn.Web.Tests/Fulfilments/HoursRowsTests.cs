using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>An activity in rows over HTTP, without a script: each button of the rows sends the form and gets it back with all that was typed.</summary>
public sealed class HoursRowsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";
    private const string Add = "button[name=AddRow]";

    [Fact]
    public async Task Proposal_OfTwoRows_IsWorthTheirSum_AndShowsThemToBothSides()
    {
        var (stage, tender, owner) = await StartAsync();
        var two = await owner.PostFormAsync(await owner.GetPageAsync(Address(tender)), Form, First(), Add);
        two.Status.ShouldBe(HttpStatusCode.OK);
        two.Document.QuerySelector("[name='Rows[1].What']")!.HasAttribute("autofocus").ShouldBeTrue("the cursor goes to the new row");

        var sent = await owner.PostFormAsync(two, Form, Row(1, "Lesboekjes", "stuks", "30", null, "450"));

        // 2 × 8 × 100 and the 450 that is stated.
        var stored = await StoredAsync(tender);
        (stored.Status, stored.ProposedValue).ShouldBe((FulfilmentStatus.Proposed, Euro.FromWhole(2_050)));
        stored.Measures.Specification!.Rows.Select(row => row.What).ShouldBe(["De les geven", "Lesboekjes"]);
        var own = await owner.FollowAsync(sent);
        own.TextOf("main").ShouldContain("De les geven Eigen medewerkers 2 8 volgens de tabel");
        own.TextOf("main").ShouldContain("Lesboekjes Stuks 30 € 450,00");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var desk = await adviser.GetPageAsync($"/advies/invullingen/{stored.Id}");
        desk.TextOf("main").ShouldContain("Lesboekjes Stuks 30 € 450,00");
        desk.TextOf("#waarom").ShouldContain("De les geven € 1.600,00");
        desk.TextOf("#waarom").ShouldContain("Lesboekjes € 450,00");
    }

    [Fact]
    public async Task Row_AddedAndRemoved_KeepsAllThatWasTyped_AlsoWhatCannotBeRead()
    {
        var (_, tender, owner) = await StartAsync();
        var typed = First();
        typed["Rows[0].HoursEach"] = "veel";
        var two = await owner.PostFormAsync(await owner.GetPageAsync(Address(tender)), Form, typed, Add);
        ValueOf(two, "Rows[0].HoursEach").ShouldBe("veel");
        ValueOf(two, "Title").ShouldBe("Gastles");
        var three = await owner.PostFormAsync(two, Form, Row(1, "Voorbereiden", "medewerkers", "1", "x", null), Add);
        var filled = await owner.PostFormAsync(three, Form, Row(2, "Nazorg", "deelnemers", "5", "2", null), Add);

        var left = await owner.PostFormAsync(filled, Form, button: "button[name=RemoveRow][value='0']");

        ValueOf(left, "Rows[0].What").ShouldBe("Voorbereiden");
        left.ShouldHaveFieldError("Rows[0].HoursEach", "Vul een aantal uren in, bijvoorbeeld 24, 7,5 of 7:30.");
        ValueOf(left, "Rows[0].HoursEach").ShouldBe("x", "the message and what was typed moved along");
        ValueOf(left, "Rows[1].What").ShouldBe("Nazorg");
        left.Document.QuerySelector("[name='Rows[1].Counted'] [selected]")!.GetAttribute("value").ShouldBe("deelnemers");
        left.Document.QuerySelector("[name='Rows[2].What']").ShouldBeNull("a row in which nothing was typed is gone");
        (await portal.ReadAsync(db => db.Fulfilments.CountAsync(row => row.TenderId == tender))).ShouldBe(0, "nothing was sent");
    }

    [Theory]
    [InlineData("What", "", "Vul in wat er in deze regel gebeurt.")]
    [InlineData("Counted", "", "Kies wie of wat u telt.")]
    [InlineData("Number", "", "Vul in hoeveel het er zijn.")]
    [InlineData("HoursEach", "", "Vul de uren of een waarde in.")]
    [InlineData("Number", "0", "Vul een heel getal in van 1 tot en met 10.000.")]
    [InlineData("HoursEach", "0", "Vul uren in: meer dan 0 en ten hoogste 100.000.")]
    [InlineData("Value", "-1", "Vul een bedrag in van € 0 tot en met €\u00a0100.000.000.")]
    [InlineData("What", "Les aan 123456782", "Dit lijkt op een burgerservicenummer.*")]
    public async Task Row_ThatIsNotRight_SaysSoAtItsField(string field, string typed, string message)
    {
        var (_, tender, owner) = await StartAsync();
        var two = await owner.PostFormAsync(await owner.GetPageAsync(Address(tender)), Form, First(), Add);
        var row = Row(1, "Voorbereiden", "medewerkers", "1", "4", null);
        row[$"Rows[1].{field}"] = typed;

        var page = await owner.PostFormAsync(two, Form, row);

        if (message.EndsWith('*'))
        {
            page.Document.GetElementById($"Rows_1__{field}-fout").ShouldNotBeNull(page.TextOf());
        }
        else
        {
            page.ShouldHaveFieldError($"Rows[1].{field}", message);
        }

        ValueOf(page, "Rows[0].What").ShouldBe("De les geven");
        ValueOf(page, "Rows[1].Value").ShouldBe(field == "Value" ? typed : "");
    }

    [Fact]
    public async Task Rows_ThatStayedEmpty_AreLeftOut_AndMessagesStandAtWhatIsLeft()
    {
        var (_, tender, owner) = await StartAsync();
        var page = await owner.GetPageAsync(Address(tender));
        var two = await owner.PostFormAsync(page, Form, First(), Add);
        var hidden = Row(0, "", "", "", "", "");
        foreach (var (name, value) in Row(1, "Voorbereiden", "medewerkers", "1", "", null))
        {
            hidden[name] = value;
        }

        var answer = await owner.PostFormAsync(two, Form, hidden);

        answer.ShouldHaveFieldError("Rows[0].HoursEach", "Vul de uren of een waarde in.");
        answer.Document.QuerySelector("[name='Rows[1].What']").ShouldBeNull();
    }

    [Fact]
    public async Task Rows_MoreThanFit_AreRefused_AndNoButtonOffersThem()
    {
        var (_, tender, owner) = await StartAsync();
        var page = await owner.PostFormAsync(await owner.GetPageAsync(Address(tender)), Form, First(), Add);
        for (var row = 1; row < HoursSpecification.MostRows - 1; row++)
        {
            page = await owner.PostFormAsync(page, Form, Row(row, $"Les {row}", "medewerkers", "1", "1", null), Add);
        }

        page.Document.QuerySelector(Add).ShouldBeNull();
        page.TextOf("main").ShouldContain("Er passen 20 regels in een voorstel.");
        var values = page.Form(Form)
            .Elements.Where(element => element.GetAttribute("name") is not null)
            .Select(element => KeyValuePair.Create(element.GetAttribute("name")!, element.GetAttribute("value") ?? ""))
            .Where(field => field.Key is not ("RemoveRow" or "Calculate" or "Draft") && !field.Key.StartsWith("Rows[19]", StringComparison.Ordinal))
            .Concat(Row(19, "De laatste", "medewerkers", "1", "1", "")!)
            .Concat(Row(20, "Nog een", "medewerkers", "1", "1", "")!);
        using var content = new FormUrlEncodedContent(values!);
        var answer = await owner.Http.PostAsync(new Uri(Address(tender), UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Vul ten hoogste 20 regels in.");
    }

    [Fact]
    public async Task Draft_KeepsUnfinishedRows()
    {
        var (_, tender, owner) = await StartAsync();
        var typed = new Dictionary<string, string?> { ["Rows[0].What"] = "De les geven", ["Rows[0].HoursEach"] = "7:30" };

        await owner.PostFormAsync(await owner.GetPageAsync(Address(tender)), Form, typed, "button[name=Draft]");

        var id = (await StoredAsync(tender)).Id;
        var edit = await owner.GetPageAsync($"/invullingen/{id}/wijzigen/activiteit");
        ValueOf(edit, "Rows[0].What").ShouldBe("De les geven");
        ValueOf(edit, "Rows[0].HoursEach").ShouldBe("7,5");
    }

    [Fact]
    public async Task Offer_WithAnotherValueForOneRow_ShowsThatRow_AndIsAgreedWhenTaken()
    {
        var (stage, tender, owner) = await StartAsync();
        var two = await owner.PostFormAsync(await owner.GetPageAsync(Address(tender)), Form, First(), Add);
        await owner.PostFormAsync(two, Form, Row(1, "Lesboekjes", "stuks", "30", null, "450"));
        var id = (await StoredAsync(tender)).Id;
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{id}/voorstel");

        var faulty = await adviser.PostFormAsync(page, "main form[method=post]", new Dictionary<string, string?> { ["Rows[1].Value"] = "veel" });
        faulty.Document.QuerySelector("[name='Rows[1].Value']")!.GetAttribute("aria-invalid").ShouldBe("true");
        var settled = new Dictionary<string, string?> { ["Rows[1].Value"] = "300", ["Reason"] = "De boekjes kosten € 10 per stuk." };
        var calculated = await adviser.PostFormAsync(page, "main form[method=post]", new Dictionary<string, string?>(settled) { ["Calculate"] = "true" });
        calculated.TextOf("main").ShouldContain("Uw voorstel is € 1.900,00 waard. De opdrachtnemer vroeg € 2.050,00.");
        (await adviser.PostFormAsync(page, "main form[method=post]", settled)).ShouldBeRedirectTo($"/advies/invullingen/{id}");

        var offered = await owner.GetPageAsync($"/invullingen/{id}");
        var compared = offered.TextOf("section[aria-labelledby=voorstel] table");
        compared.ShouldContain("Lesboekjes 30, stuks, € 450,00 30, stuks, € 300,00");
        compared.ShouldNotContain("De les geven", Case.Sensitive, "what did not change is not shown");
        await owner.PostFormAsync(offered, "#aannemen");
        var agreed = await stage.FindAsync<Fulfilment>(id);
        (agreed.AgreedValue, agreed.Measures.Specification!.Rows[1].Value).ShouldBe((Euro.FromWhole(1_900), Euro.FromWhole(300)));
    }

    [Fact]
    public async Task Offer_RowsAddedAndRemoved_KeepTheReason()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ActivityAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{id}/voorstel");

        var two = await adviser.PostFormAsync(page, "main form[method=post]", new Dictionary<string, string?> { ["Reason"] = "Reistijd telt niet." }, Add);
        two.TextOf("[name=Reason]").ShouldBe("Reistijd telt niet.");
        var typed = Row(1, "Voorbereiden", "medewerkers", "1", "", null);
        var missing = await adviser.PostFormAsync(two, "main form[method=post]", typed);

        missing.ShouldHaveFieldError("Rows[1].HoursEach", "Vul de uren of een waarde in.");
        var one = await adviser.PostFormAsync(missing, "main form[method=post]", button: "button[name=RemoveRow][value='1']");
        one.Document.QuerySelector("[name='Rows[1].What']").ShouldBeNull();
        one.TextOf("[name=Reason]").ShouldBe("Reistijd telt niet.");
    }

    [Fact]
    public async Task Delivery_StartsAsItWasAgreed_AndIsShownBesideIt()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ActivityAsync(await stage.TenderAsync());
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/invullingen/{id}/leveren");
        ValueOf(page, "Rows[0].What").ShouldBe("De les geven");

        var more = await owner.PostFormAsync(page, "form#levering", button: Add);
        more.Document.QuerySelector("[name='Rows[1].What']").ShouldNotBeNull();
        var claimed = await owner.PostFormAsync(more, "form#levering", new Dictionary<string, string?> { ["Rows[0].HoursEach"] = "6" });
        claimed.ShouldBeRedirectTo($"/invullingen/{id}");

        var delivery = await portal.ReadAsync(db => db.Deliveries.SingleAsync(row => row.FulfilmentId == id));
        delivery.Value.ShouldBe(Euro.FromWhole(1_200));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var desk = await adviser.GetPageAsync($"/advies/invullingen/{id}?levering={delivery.Id}");
        desk.TextOf("main").ShouldContain("De les geven Eigen medewerkers 2 8 volgens de tabel");
        desk.TextOf("main").ShouldContain("De les geven Eigen medewerkers 2 6 volgens de tabel");
    }

    private static string Address(Guid tender) => $"/aanbestedingen/{tender}/invullingen/nieuw/activiteit";

    private static string? ValueOf(Page page, string field) => page.Document.QuerySelector($"[name='{field}']").ShouldNotBeNull(field).GetAttribute("value");

    private static Dictionary<string, string?> First() =>
        new(Row(0, "De les geven", "medewerkers", "2", "8", null))
        {
            ["Title"] = "Gastles",
            ["ActivityType"] = "Gastles",
            ["Goal"] = "Leerlingen leren een vak.",
            ["Relation"] = "Het groen hoort bij deze opdracht.",
            ["From"] = "1-2-2026",
            ["To"] = "31-3-2026",
        };

    private static Dictionary<string, string?> Row(int row, string what, string counted, string number, string? each, string? value) =>
        new()
        {
            [$"Rows[{row}].What"] = what,
            [$"Rows[{row}].Counted"] = counted,
            [$"Rows[{row}].Number"] = number,
            [$"Rows[{row}].HoursEach"] = each ?? "",
            [$"Rows[{row}].Value"] = value ?? "",
        };

    private Task<Fulfilment> StoredAsync(Guid tender) => portal.ReadAsync(db => db.Fulfilments.SingleAsync(row => row.TenderId == tender));

    private async Task<(Stage Stage, Guid Tender, PortalClient Owner)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Owner));
    }
}
