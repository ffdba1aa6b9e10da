using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Sources;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>docs/source-page.md names only what is there; and the sentences that no other test carries.</summary>
public sealed partial class SourcePageTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";

    [Fact]
    public void EveryScreenAndTest_ThatThePageNames_Exists()
    {
        var rows = Rows();
        var routes = PortalRoutes.Of(portal.Services).Where(route => route.IsRead || route.Method == "POST").Select(route => Bare(route.Pattern)).ToHashSet();
        var tests = SourceTree.Files("tests", "*Tests*.cs").Select(file => file.Text).ToList();

        Sweep.Over(output, "sentences of the source page", rows, row =>
        {
            var (screen, test) = (row[2], row[4]);
            var screens = Addresses().Matches(screen).Select(match => match.Value.Trim('`')).ToList();
            var named = Names().Matches(test).Select(match => match.Groups["name"].Value).ToList();
            return
            [
                .. screens.Where(address => !routes.Contains(Bare(address))).Select(address => $"{row[0]}: no screen {address}"),
                .. named.Where(name => !tests.Exists(text => Has(text, name))).Select(name => $"{row[0]}: no test {name}"),
                .. row.Where(cell => cell.Length == 0).Select(_ => $"{row[0]}: an empty cell"),
                .. row.Take(1).Where(_ => named.Count == 0 && test != "none yet").Select(number => $"{number}: names no test, and does not say so"),
            ];
        });

        rows.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)).Distinct().ShouldBe(Enumerable.Range(1, 36));
        output.WriteLine($"Covered: {rows.Count(row => row[2].Contains("nothing yet", StringComparison.Ordinal))} rows say that something is not there yet");
    }

    [Fact]
    public async Task AnotherParty_IsNamed_AndTheAdviserReadsIt()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await owner.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/inkoop");
        page.TextOf("main").ShouldContain("U blijft verantwoordelijk");

        var sent = await owner.PostFormAsync(
            page,
            Form,
            new Dictionary<string, string?>
            {
                ["SupplierId"] = stage.World.Avres.Id.ToString(),
                ["Title"] = "Plantgoed",
                ["Relation"] = "Voor het werk van deze opdracht.",
                ["OtherParty"] = "Onderaannemer De Linge",
                ["From"] = "10-2-2026",
                ["InvoiceInclVat"] = "12.100",
                ["Vat"] = "2.100",
            }
        );

        (await adviser.GetPageAsync($"/advies{sent.Location.ShouldNotBeNull(sent.TextOf())}")).TextOf("main").ShouldContain("Onderaannemer De Linge");
    }

    [Fact]
    public async Task Supplier_WithoutHalfItsIncomeFromSales_CountsForNothing()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var supplier = new Supplier(stage.World.Av.Id, "Stichting Giften", null);
        await portal.SaveAsync(supplier, new SupplierRecognition(supplier, "shelteredEmployer", new DateOnly(2015, 1, 1), null, hasIncomeFromSales: false));
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/inkoop");
        page.TextOf("main").ShouldContain("minstens 50% uit de verkoop");
        page.Form(Form).SetAttribute("action", page.Form(Form).GetAttribute("data-preview-url"));

        var panel = await owner.PostFormAsync(
            page,
            Form,
            new Dictionary<string, string?>
            {
                ["SupplierId"] = supplier.Id.ToString(),
                ["From"] = "10-2-2026",
                ["InvoiceInclVat"] = "12.100",
                ["Vat"] = "2.100",
            }
        );

        panel.TextOf(".sr-value__amount").ShouldBe("€ 0,00");
    }

    [Fact]
    public void JobToJob_IsWorthLessThanTheGroupsFarFromWork_InThePublishedTable()
    {
        var table = TariffSchedules.Preset("av-regio-2020");
        string[] far = ["participatiewet", "wia-wao", "banenafspraak"];
        var groups = table.BlocksOf(FulfilmentKind.Participation).Where(block => far.Contains(block.Code)).Select(block => block.Amount).ToList();

        var variants = table.BlocksOf(FulfilmentKind.JobToJob).ToList();

        (groups.Count, variants.Count).ShouldBe((3, 3));
        variants.ShouldAllBe(block => groups.TrueForAll(group => block.Amount < group));
    }

    private static List<string[]> Rows() =>
        [
            .. SourceTree
                .Files("docs", "source-page.md")
                .Single()
                .Lines.Where(line => RowStart().IsMatch(line.Text))
                .Select(line => line.Text.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];

    /// <summary>Without the names and rules of its parameters.</summary>
    private static string Bare(string address) => Parameter().Replace(address, "{}");

    /// <param name="name">A class, or a class and its method.</param>
    private static bool Has(string text, string name) =>
        name.Split('.') is [var type, .. var method]
        && Regex.IsMatch(text, $@"\bclass {type}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
        && method.All(member => Regex.IsMatch(text, $@"\b{member}\(", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex RowStart();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"`/[^`]*`")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"`(?<name>\w+Tests(\.\w+)?)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
