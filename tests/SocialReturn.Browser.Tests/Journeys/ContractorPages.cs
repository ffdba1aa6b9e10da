using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>What a contractor does, screen by screen.</summary>
public sealed partial class ContractorPages(IPage page) : FormPage(page)
{
    public ILocator Obligation => Page.Locator("output[data-obligation]");

    public async Task OpenRegistrationAsync() => await Page.GotoAsync("/aanbestedingen/nieuw");

    /// <summary>€ 400.000 for the whole of 2025.</summary>
    public Task FillRegistrationAsync(string title, Guid authorityId) =>
        FillAsync(
            ("Title", title),
            ("AuthorityId", authorityId.ToString()),
            ("ContactMail", "contact@merwedal.example"),
            ("ContractSum", "400.000"),
            ("AwardDate", "2024-12-02"),
            ("StartDate", "2025-01-01"),
            ("EndDate", "2025-12-31")
        );

    public Task OpenPlacementAsync(Guid tenderId) => Page.GotoAsync($"/aanbestedingen/{tenderId}/invullingen/nieuw");

    /// <summary>Participatiewet, 24 hours a week from 1 January to 30 June 2025.</summary>
    /// <param name="surname">Four letters: another person in every journey, or the portal recognises the first.</param>
    public Task FillPlacementAsync(string surname, string block = "participatiewet") =>
        FillAsync(
            ("BlockCode", block),
            ("BirthDate", "1990-04-03"),
            ("Initial", "F"),
            ("SurnameLetters", surname),
            ("Title", "Medewerker schoonmaak"),
            ("HoursPerWeek", "24"),
            ("From", "2025-01-01"),
            ("To", "2025-06-30")
        );

    public Task OpenPurchaseAsync(Guid tenderId) => Page.GotoAsync($"/aanbestedingen/{tenderId}/invullingen/nieuw/inkoop");

    /// <summary>€ 12.100 with € 2.100 btw, and € 3.000 material where the table of the region takes that off: elsewhere nobody asks it.</summary>
    public Task FillPurchaseAsync(Guid supplierId, bool material = true) =>
        FillAsync([
            ("SupplierId", supplierId.ToString()),
            ("Relation", "Voor het werk van deze opdracht."),
            ("Title", "Bedrijfskleding"),
            ("From", "2025-02-10"),
            .. Invoice(material),
        ]);

    public Task OpenDeliveryAsync(Guid fulfilmentId) => Page.GotoAsync($"/invullingen/{fulfilmentId}/leveren");

    public Task FillPeriodAsync() => FillAsync(("HoursPerWeek", "24"), ("From", "2025-01-01"), ("To", "2025-06-30"));

    public Task FillInvoiceAsync(bool material = true) => FillAsync([("InvoiceNumber", "2025-0042"), ("From", "2025-02-10"), .. Invoice(material)]);

    /// <summary>Sends the form, and finds the id of the record in the address of the page that follows.</summary>
    public async Task<Guid> SubmitForIdAsync(string kind)
    {
        await SubmitAsync();
        var found = Id().Match(Page.Url);
        found.Success.ShouldBeTrue($"{Page.Url}: {await Page.InnerTextAsync("main")}");
        found.Groups["kind"].Value.ShouldBe(kind);
        return Guid.Parse(found.Groups["id"].Value);
    }

    private static IEnumerable<(string Name, string Value)> Invoice(bool material) =>
        [("InvoiceInclVat", "12.100"), ("Vat", "2.100"), .. material ? [("MaterialCosts", "3.000")] : Array.Empty<(string, string)>()];

    [GeneratedRegex("/(?<kind>[a-z]+)/(?<id>[0-9a-f-]{36})([?#].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
