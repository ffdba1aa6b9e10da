using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using SocialReturn.Demo.Patterns;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Shared;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.Mvc;

/// <summary>Through real HTTP: what is typed is bound in Dutch, kept, and explained where it is wrong.</summary>
public sealed class FormPageTests : IAsyncLifetime
{
    private const string Patterns = "/demo/bouwstenen";

    private MvcHost host = null!;

    public async Task InitializeAsync() => host = await MvcHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Get_OutsideDevelopment_IsNotFound()
    {
        await using var production = await MvcHost.StartAsync("Production");

        (await production.Client.GetPageAsync(Patterns)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var nothing = new FormUrlEncodedContent([]);

        var answer = await host.Client.Http.PostAsync(new Uri(Patterns, UriKind.Relative), nothing);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_ReadableValues_AreShownInTheirOwnForm()
    {
        var page = await PostAsync(("ContractSum", "€ 12.100"), ("HoursPerWeek", "24,5"), ("From", "3 april 2026"));

        ValueOf(page, "ContractSum").ShouldBe("€ 12.100");
        ValueOf(page, "HoursPerWeek").ShouldBe("24,5");
        ValueOf(page, "From").ShouldBe("3-4-2026");
        FaultOf(page, "ContractSum").ShouldBeNull();
        FaultOf(page, "From").ShouldBeNull();
    }

    [Theory]
    [InlineData("ContractSum", "twaalf")]
    [InlineData("HoursPerWeek", "veel")]
    [InlineData("From", "31 februari 2026")]
    public async Task Post_UnreadableValue_StaysAsTyped(string field, string typed)
    {
        var page = await PostAsync((field, typed));

        ValueOf(page, field).ShouldBe(typed);
        Control(page, field).GetAttribute("type").ShouldBe("text");
        Control(page, field).GetAttribute("aria-invalid").ShouldBe("true");
        FaultOf(page, field).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Post_Fault_StandsAboveTheFieldAndDescribesIt()
    {
        var page = await PostAsync(("Reference", "123456782"));

        var fault = page.Document.QuerySelector("#Reference-fout")!;
        fault.TextContent.Trim().ShouldBe(PatternTexts.FieldReferenceFault);
        fault.QuerySelector("svg").ShouldNotBeNull();
        fault.CompareDocumentPosition(Control(page, "Reference")).HasFlag(DocumentPositions.Following).ShouldBeTrue();
        Control(page, "Reference").GetAttribute("aria-describedby").ShouldBe("Reference-uitleg Reference-fout");
        ValueOf(page, "Reference").ShouldBe("123456782");
    }

    [Fact]
    public async Task Post_Faults_AreSummedUpWithLinksToTheFields()
    {
        var page = await PostAsync(("ContractSum", "twaalf"));

        page.ShouldHaveErrorSummaryLink("ContractSum", InputTexts.NotAnAmount);
        page.ShouldHaveErrorSummaryLink("Reference", PatternTexts.FieldReferenceFault);
        page.Document.QuerySelector("[data-error-summary]")!.GetAttribute("tabindex").ShouldBe("-1");
        page.Document.Title.ShouldNotBeNull().ShouldStartWith(ShellTexts.ErrorTitlePrefix);
    }

    [Fact]
    public async Task Post_UnlikelyValue_IsAskedAboutUntilThePersonSaysItIsRight()
    {
        const string asked = "Klopt dit bedrag? €\u00a0900.000.000,00 is veel meer dan hier gewoon is.";
        var page = await PostAsync(("ContractSum", "900.000.000"), ("Work", "dijk"));
        page.Document.GetElementById("ContractSum-fout")!.TextContent.Trim().ShouldBe(asked);
        Control(page, "ContractSum").HasAttribute("aria-invalid").ShouldBeFalse();
        Control(page, "ContractSum").GetAttribute("aria-describedby").ShouldBe("ContractSum-fout");
        page.ShouldHaveErrorSummaryLink("ContractSum", asked);
        page.Document.QuerySelector("label[for=ContractSum-klopt]")!.TextContent.ShouldBe("Ja, dit klopt");

        var answered = await host.Client.PostFormAsync(page.AnswerYes(), "main form");

        FaultOf(answered, "ContractSum").ShouldBeNull();
        ValueOf(answered, "ContractSum").ShouldBe("900.000.000");
        Control(answered, "Work").TextContent.ShouldBe("dijk");
        FaultOf(answered, "Reference").ShouldNotBeNull("the page came back for another field");
        var again = await host.Client.PostFormAsync(answered, "main form");
        FaultOf(again, "ContractSum").ShouldBeNull("an answer goes along with the next attempt");
    }

    [Fact]
    public async Task Post_AnsweredQuestion_IsAskedAgainAboutAnotherValue()
    {
        var page = await PostAsync(("ContractSum", "900.000.000"));
        var answered = await host.Client.PostFormAsync(page.AnswerYes(), "main form");

        var other = await host.Client.PostFormAsync(
            answered,
            "main form",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["ContractSum"] = "9.000.000.000" }
        );

        FaultOf(other, "ContractSum").ShouldBe("Klopt dit bedrag? €\u00a09.000.000.000,00 is veel meer dan hier gewoon is.");
    }

    [Fact]
    public async Task Post_Password_IsNeverSentBack()
    {
        var page = await PostAsync(("Password", "een heel geheim woord"));

        page.Document.DocumentElement.OuterHtml.ShouldNotContain("een heel geheim woord");
    }

    [Fact]
    public async Task Post_Checkbox_KeepsItsTick()
    {
        var page = await PostAsync(("Permanent", "true"));

        Control(page, "Permanent").ShouldBeAssignableTo<IHtmlInputElement>()!.IsChecked.ShouldBeTrue();
    }

    [Fact]
    public async Task Post_MarkupInAValue_IsWrittenAsText()
    {
        const string markup = "\"></textarea><script>x()</script>";

        var page = await PostAsync(("Reference", markup), ("Work", markup));

        page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
        ValueOf(page, "Reference").ShouldBe(markup);
        Control(page, "Work").TextContent.ShouldBe(markup);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/onderdelen")]
    [InlineData("/overzicht")]
    [InlineData("/aanbesteding")]
    [InlineData("/voorstellen")]
    [InlineData("/beoordelen")]
    public async Task Get_PatternPage_KeepsTheHouseRules(string path)
    {
        var document = (await host.Client.GetPageAsync(Patterns + path)).Document;

        document.QuerySelectorAll("[style], style, script:not([src]), [onclick]").ShouldBeEmpty();
        document.QuerySelectorAll("h1").Length.ShouldBe(1);
        document.QuerySelectorAll("form[method=post]").ShouldAllBe(form => form.QuerySelector("input[name=__RequestVerificationToken]") != null);
        document.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        document
            .QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .ShouldAllBe(field => document.QuerySelector($"label[for='{field.Id}']") != null);
        document.QuerySelectorAll("th").ShouldAllBe(cell => cell.HasAttribute("scope"));
        document.QuerySelectorAll("[aria-labelledby], [aria-describedby]").ShouldAllBe(element => PointsSomewhere(document, element));
    }

    private static bool PointsSomewhere(IHtmlDocument document, IElement element) =>
        $"{element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")}"
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(id => document.GetElementById(id) is not null);

    private async Task<Page> PostAsync(params (string Name, string Value)[] fields) =>
        await host.Client.PostFormAsync(
            await host.Client.GetPageAsync(Patterns),
            "main form",
            fields.ToDictionary(field => field.Name, string? (field) => field.Value, StringComparer.Ordinal)
        );

    private static IElement Control(Page page, string field) => page.Document.GetElementById(field)!;

    private static string? ValueOf(Page page, string field) => Control(page, field).GetAttribute("value");

    private static string? FaultOf(Page page, string field) => page.Document.GetElementById(field + "-fout")?.TextContent.Trim();
}
