using System.Text;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Evidence;
using Xunit;

namespace SocialReturn.Browser.Tests.Production;

/// <summary>
/// An installation from nothing, in Production: two commands, and from there on nothing but screens and mails. No step reaches
/// into the database, starts the portal again or types a command that no screen names.
/// </summary>
public sealed class ProductionJourneyTests(ProductionPortal portal) : IClassFixture<ProductionPortal>
{
    private const string Slug = "rivierenland";
    private const string ContractManager = "contractbeheer@tiel.example";

    private readonly DateOnly month = FirstOfMonth(DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime));

    [TimedFact(Timeout = 2 * TimedFactAttribute.Limit, Migrates = true)]
    public async Task EmptyDatabase_ToMailedReport_TakesTwoCommandsAndScreens()
    {
        var platform = await InstallAsync();
        var administrator = await MakeRegionAsync(platform);
        await SetUpRegionAsync(administrator);
        var adviser = await InviteAdviserAsync(administrator);
        var supplier = await AddSupplierAsync(adviser);
        var (tender, contractor) = await RegisterTenderAsync(adviser);

        var placement = await ProposePlacementAsync(contractor, tender);
        var purchase = await ProposePurchaseAsync(contractor, tender, supplier);
        await ApproveAsync(adviser, placement);
        await ApproveAsync(adviser, purchase);
        await DeliverPlacementAsync(contractor, placement);
        await DeliverPurchaseAsync(contractor, purchase);
        await ApproveQueueAsync(adviser);
        await ApproveQueueAsync(adviser);

        // Two whole months at 24 of 36 hours of € 40.000 a year, and an invoice of € 12.100 without its VAT and material.
        await contractor.OpenAsync($"/aanbestedingen/{tender}");
        await contractor.ShouldReadAsync("€ 11.444");
        await ReportComesAsync();
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Person> InstallAsync()
    {
        var (migrated, said) = await portal.CommandAsync("migrate");
        migrated.ShouldBe(0, said);
        var (made, output) = await portal.CommandAsync("create-admin", "beheer@portaal.example");
        made.ShouldBe(0, output);
        await portal.StartAsync();
        var link = await portal.InvitationAsync("beheer@portaal.example");
        output.ShouldContain(link, Case.Sensitive, "the command shows the link that was mailed");
        return await Person.ByInvitationAsync(portal, link, "Noor Willems");
    }

    private async Task<Person> MakeRegionAsync(Person platform)
    {
        await platform.OpenAsync("/beheer/regios");
        await platform.PressAsync("a[href='/beheer/regios/nieuw']");
        await platform.SendAsync(
            ("Name", "Rivierenland"),
            ("Slug", Slug),
            ("DeskName", "Adviespunt Rivierenland"),
            ("ContactMail", "sr@rivierenland.example"),
            ("Authorities", "Gemeente Buren\nGemeente Tiel"),
            ("AdministratorMail", "henk@rivierenland.example")
        );
        return await Person.ByInvitationAsync(portal, await portal.InvitationAsync("henk@rivierenland.example"), "Henk van der Meer");
    }

    private static async Task SetUpRegionAsync(Person administrator)
    {
        await administrator.OpenAsync("/advies/instellingen");
        await administrator.PressAsync("a[href='/advies/instellingen/opdrachtgevers']");
        await administrator.SendAsync(("Name", "Waterschap Rivierenland"));

        await administrator.OpenAsync("/advies/tarieven/importeren");
        await administrator
            .Screen.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "tarieven.json",
                    MimeType = "application/json",
                    Buffer = Encoding.UTF8.GetBytes(Tariffs()),
                }
            );
        await administrator.PressAsync("#importeren button[type=submit]");
        await administrator.PressAsync("#doen a[href$='/publiceren']");
        await administrator.PressAsync("#publiceren button");
    }

    /// <summary>The table of another region, as this one would publish it.</summary>
    private static string Tariffs() =>
        TariffSchedules.PresetJson("av-regio-2020").Replace("\"region\": \"av-regio\"", $"\"region\": \"{Slug}\"", StringComparison.Ordinal);

    private async Task<Person> InviteAdviserAsync(Person administrator)
    {
        await administrator.OpenAsync("/advies/gebruikers");
        await administrator.FillAsync(("Mail", "marleen@rivierenland.example"));
        await administrator.PressAsync("form[action='/advies/gebruikers/uitnodigingen'] button[type=submit]");
        return await Person.ByInvitationAsync(portal, await portal.InvitationAsync("marleen@rivierenland.example"), "Marleen Kooij");
    }

    private async Task<string> AddSupplierAsync(Person adviser)
    {
        await adviser.OpenAsync("/advies/ondernemingen");
        await adviser.PressAsync("a[href='/advies/ondernemingen/nieuw']");
        await adviser.SendAsync(("Name", "Werkzaak Rivierenland"));
        var supplier = adviser.MadeId();
        await adviser.FillAsync(("Code", "shelteredEmployer"), ("ValidFrom", Iso(month.AddYears(-3))));
        await adviser.Screen.Locator("[name=HasIncomeFromSales][type=checkbox]").CheckAsync();
        await adviser.PressAsync("#erkenning button[type=submit]");
        return supplier;
    }

    private async Task<(string Tender, Person Contractor)> RegisterTenderAsync(Person adviser)
    {
        await adviser.OpenAsync("/advies/aanbestedingen/nieuw");
        await adviser.Screen.Locator("[name=AuthorityId]").SelectOptionAsync(new SelectOptionValue { Label = "Gemeente Tiel" });
        await adviser.SendAsync(
            ("Title", "Groenonderhoud Tiel"),
            ("KvkNumber", "30551122"),
            ("ContractorName", "Waal Groen B.V."),
            ("ContactMail", "sanne@waalgroen.example"),
            ("ContractSum", "400.000"),
            ("AwardDate", Iso(month.AddMonths(-6))),
            ("StartDate", Iso(month.AddMonths(-5))),
            ("EndDate", Iso(month.AddMonths(13))),
            ("StakeholderMails", ContractManager)
        );
        var tender = adviser.MadeId();
        return (tender, await Person.ByInvitationAsync(portal, await portal.InvitationAsync("sanne@waalgroen.example"), "Sanne Verhoeven"));
    }

    private async Task<string> ProposePlacementAsync(Person contractor, string tender)
    {
        await contractor.OpenAsync($"/aanbestedingen/{tender}/invullingen/nieuw");
        await contractor.SendAsync(
            ("BlockCode", "participatiewet"),
            ("BirthDate", "1990-04-03"),
            ("Initial", "F"),
            ("SurnameLetters", "YILD"),
            ("Title", "Hovenier"),
            ("HoursPerWeek", "24"),
            ("From", Iso(month.AddMonths(-2))),
            ("To", Iso(month.AddDays(-1)))
        );
        return contractor.MadeId();
    }

    private async Task<string> ProposePurchaseAsync(Person contractor, string tender, string supplier)
    {
        await contractor.OpenAsync($"/aanbestedingen/{tender}/invullingen/nieuw/inkoop");
        await contractor.SendAsync(
            ("SupplierId", supplier),
            ("Relation", "Voor het werk van deze opdracht."),
            ("Title", "Plantgoed"),
            ("From", Iso(month.AddDays(-5))),
            ("InvoiceInclVat", "12.100"),
            ("Vat", "2.100"),
            ("MaterialCosts", "3.000")
        );
        return contractor.MadeId();
    }

    private static async Task ApproveAsync(Person adviser, string fulfilment)
    {
        await adviser.OpenAsync($"/advies/invullingen/{fulfilment}");
        await adviser.PressAsync("#goedkeuren button[type=submit]");
    }

    private static async Task ApproveQueueAsync(Person adviser)
    {
        await adviser.OpenAsync("/advies");
        await adviser.PressAsync("main a[href*='/advies/invullingen/']");
        await adviser.PressAsync("#goedkeuren button[type=submit]");
    }

    private async Task DeliverPlacementAsync(Person contractor, string placement)
    {
        await contractor.OpenAsync($"/invullingen/{placement}");
        await contractor.ProveAsync(EvidenceTexts.Contract, "contract.pdf", SampleFiles.Pdf("Arbeidscontract"));
        await contractor.ProveAsync(EvidenceTexts.TargetGroup, "doelgroep.pdf", SampleFiles.Pdf("Doelgroep"));
        await DeliverAsync(
            contractor,
            placement,
            [("HoursPerWeek", "24"), ("From", Iso(month.AddMonths(-2))), ("To", Iso(month.AddDays(-1)))],
            (EvidenceTexts.Hours, "uren.pdf")
        );
    }

    private Task DeliverPurchaseAsync(Person contractor, string purchase) =>
        DeliverAsync(
            contractor,
            purchase,
            [("InvoiceNumber", "2026-0042"), ("From", Iso(month.AddDays(-5))), ("InvoiceInclVat", "12.100"), ("Vat", "2.100"), ("MaterialCosts", "3.000")],
            (EvidenceTexts.Invoice, "factuur.pdf"),
            (EvidenceTexts.Recognition, "erkenning.pdf")
        );

    /// <summary>On one screen: what was done, its proof, and the button.</summary>
    private static async Task DeliverAsync(
        Person contractor,
        string fulfilment,
        (string Name, string Value)[] fields,
        params (string Item, string File)[] proofs
    )
    {
        await contractor.OpenAsync($"/invullingen/{fulfilment}/leveren");
        await contractor.FillAsync(fields);
        foreach (var (item, file) in proofs)
        {
            await contractor.ProveAsync(item, file, SampleFiles.Pdf(item));
        }

        await contractor.SendAsync();
    }

    /// <summary>On the first of the next month the report is made and mailed by itself.</summary>
    private async Task ReportComesAsync()
    {
        var next = month.AddMonths(1).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);
        await portal.GoToAsync(new DateTimeOffset(next), "monthly-report");
        var report = await portal.NextMailAsync(ContractManager, mail => mail.Attachments.Count > 0);
        report.Subject.ShouldContain("Groenonderhoud Tiel");
        report.Text.ShouldContain("€ 11.444");
        report.Attachments.ShouldContain(name => name.EndsWith(".pdf", StringComparison.Ordinal));
    }
}
