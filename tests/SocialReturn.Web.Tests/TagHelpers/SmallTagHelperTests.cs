using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.TagHelpers;

public sealed class SmallTagHelperTests
{
    [Fact]
    public async Task Icon_WithoutTitle_IsSilent()
    {
        var icon = (await Rendered.AsElementsAsync(new IconTagHelper { Name = "person" })).QuerySelector("svg")!;

        icon.GetAttribute("aria-hidden").ShouldBe("true");
        icon.HasAttribute("role").ShouldBeFalse();
    }

    [Fact]
    public async Task Icon_WithTitle_IsAnImageWithAName()
    {
        var icon = (await Rendered.AsElementsAsync(new IconTagHelper { Name = "lock", Title = "Op slot" })).QuerySelector("svg")!;

        icon.GetAttribute("role").ShouldBe("img");
        icon.GetAttribute("aria-label").ShouldBe("Op slot");
        icon.HasAttribute("aria-hidden").ShouldBeFalse();
    }

    [Fact]
    public void Icon_UnknownName_Throws() => Should.Throw<ArgumentException>(() => IconShapes.Of("unicorn"));

    [Fact]
    public void Icons_EveryShape_IsDrawn()
    {
        IconShapes.Names.Count.ShouldBeGreaterThan(20);
        foreach (var name in IconShapes.Names)
            IconShapes.Of(name).ShouldStartWith("<");
    }

    [Fact]
    public async Task Amount_WithAddress_LeadsToItsExplanation()
    {
        var amount = (await Rendered.AsElementsAsync(new AmountTagHelper { Value = new(1_333_333), Href = "/uitleg" })).QuerySelector("a.sr-amount")!;

        amount.TextContent.ShouldBe("€\u00a013.333,33");
        amount.GetAttribute("href").ShouldBe("/uitleg");
    }

    [Fact]
    public async Task Amount_WithoutAddress_IsText()
    {
        var body = await Rendered.AsElementsAsync(new AmountTagHelper { Value = Euro.FromWhole(5), Whole = true });

        body.QuerySelector("a").ShouldBeNull();
        body.QuerySelector("span.sr-amount")!.TextContent.ShouldBe("€\u00a05");
    }

    [Fact]
    public async Task Status_Word_HasAnIconBesideIt()
    {
        var status = (await Rendered.AsElementsAsync(new StatusTagHelper { Icon = "flag", Tone = "done" }, "Gehaald")).QuerySelector(".sr-status--done")!;

        status.QuerySelector("svg").ShouldNotBeNull();
        status.TextContent.ShouldBe("Gehaald");
    }

    [Theory]
    [InlineData(TaskUrgency.Late, "refused", true)]
    [InlineData(TaskUrgency.Soon, "attention", false)]
    public async Task Task_Urgency_ColoursIconAndDate(TaskUrgency urgency, string tone, bool late)
    {
        var task = (
            await Rendered.AsElementsAsync(
                new TaskTagHelper
                {
                    Act = "Uren invullen",
                    Href = "/x",
                    When = "morgen",
                    Urgency = urgency,
                }
            )
        ).QuerySelector("li")!;

        task.QuerySelector($".sr-icon--{tone}").ShouldNotBeNull();
        task.ClassList.Contains("sr-task--late").ShouldBe(late);
        task.QuerySelector("a")!.TextContent.ShouldBe("Uren invullen");
    }

    [Fact]
    public async Task Notice_Error_IsAnnouncedAtOnce()
    {
        var notice = (await Rendered.AsElementsAsync(new NoticeTagHelper { Kind = NoticeKind.Error, Title = "Mislukt" }, "<p>Waarom</p>")).QuerySelector(
            ".sr-notice--error"
        )!;

        notice.GetAttribute("role").ShouldBe("alert");
        notice.TextContent.ShouldBe("MisluktWaarom");
    }

    [Fact]
    public async Task SummaryRow_Empty_ShowsADash()
    {
        var row = await Rendered.AsElementsAsync(new SummaryRowTagHelper { Label = "Kenmerk" }, "  ");

        row.QuerySelector("dt")!.TextContent.ShouldBe("Kenmerk");
        row.QuerySelector("dd")!.TextContent.ShouldBe("–");
    }

    [Fact]
    public async Task Upload_WithoutScript_IsAFieldForSeveralFiles()
    {
        var upload = await Rendered.AsElementsAsync(
            new UploadTagHelper
            {
                Name = "Files",
                Accept = ".pdf",
                Kinds = "Pdf",
                MaxMegabytes = 25,
            }
        );

        var input = upload.QuerySelector("input[type=file][multiple]")!;
        input.HasAttribute("multiple").ShouldBeTrue();
        input.GetAttribute("accept").ShouldBe(".pdf");
        upload.QuerySelector($"label[for='{input.Id}']").ShouldNotBeNull();
        upload.QuerySelector("#" + input.GetAttribute("aria-describedby"))!.TextContent.ShouldContain("25");
        upload.QuerySelector("[data-max='26214400']").ShouldNotBeNull();
    }

    [Fact]
    public async Task PageHead_BackLink_StandsBeforeTheTitle()
    {
        var view = Rendered.View();
        var head = await Rendered.AsElementsAsync(
            new PageHeadTagHelper
            {
                Title = "Fietspad",
                Sub = "Delft",
                BackHref = "/terug",
                BackText = "Terug",
                ViewContext = view,
            },
            "<a>Doen</a>"
        );

        head.QuerySelector("a.sr-back")!.GetAttribute("href").ShouldBe("/terug");
        head.QuerySelector("h1")!.TextContent.ShouldBe("Fietspad");
        head.TextContent.ShouldEndWith("Doen");
        view.ViewData["Title"].ShouldBe("Fietspad");
    }

    [Theory]
    [InlineData("/advies", "/advies", "page")]
    [InlineData("/advies/aanbestedingen", "/advies", null)]
    [InlineData("/advies/aanbestedingen/1", "/advies", null)]
    [InlineData("/advies/aanbestedingen/1", "/advies/aanbestedingen", "true")]
    [InlineData("/advies/invullingen/1", "/advies", "true")]
    [InlineData("/overzicht", "/advies", null)]
    public void ShellLink_Path_TellsTheCurrentEntry(string path, string href, string? current)
    {
        var links = new Shell { Kind = ShellKind.Adviser }.Links;

        links.Single(link => link.Href == href).CurrentOn(path, links).ShouldBe(current);
    }

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 8)]
    public void Shell_Administrator_SeesSettingsAndUsers(bool isAdministrator, int entries) =>
        new Shell { Kind = ShellKind.Adviser, IsAdministrator = isAdministrator }.Links.Count.ShouldBe(entries);

    [Fact]
    public void Shell_Untouched_IsPublicAndNeutral()
    {
        var shell = new Shell();

        shell.IsSignedIn.ShouldBeFalse();
        shell.Links.Select(link => link.Href).ShouldBe(["/rekenhulp"]);
        shell.Home.ShouldBe("/");
        shell.Theme.ShouldBe(ThemeClass.Neutral);
    }
}
