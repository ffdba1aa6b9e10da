using Microsoft.Extensions.Configuration;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class MailComposerTests
{
    private const string Because = "U krijgt deze mail omdat u bij Merwedal Infra werkt.";

    private static readonly Region AvRegio = new("av-regio", "AV-regio", "Adviespunt AV-regio", "advies@av.example");

    private readonly MailComposer composer = new(Address("https://portaal.example/"));

    [Fact]
    public void Compose_AWholeLetter_SaysTheSameInTextAndHtml()
    {
        var mail = composer
            .Start("Uw voorstel is goedgekeurd", AvRegio, "Şahin Łukasz")
            .Paragraph("Het voorstel is goedgekeurd.")
            .Facts(new MailFact("Waarde", "€ 13.333,33"))
            .Quote("Prima onderbouwd.\nGa zo door.")
            .Action("Invulling bekijken", "/invullingen/12?tab=a&b=c")
            .Compose(Because);

        string[] said =
        [
            "Beste Şahin Łukasz,",
            "Het voorstel is goedgekeurd.",
            "Waarde",
            "€ 13.333,33",
            "Prima onderbouwd.",
            "Invulling bekijken",
            "Adviespunt AV-regio",
            "advies@av.example",
            Because,
        ];
        said.ShouldAllBe(part => mail.Text.Contains(part));
        said.ShouldAllBe(part => mail.Html.Contains(part));
        mail.Text.ShouldContain("https://portaal.example/invullingen/12?tab=a&b=c");
        mail.Html.ShouldContain("href=\"https://portaal.example/invullingen/12?tab=a&amp;b=c\"");
    }

    [Fact]
    public void Compose_TextOfPeople_IsEncodedInHtml()
    {
        var mail = composer.Start("<b>", AvRegio).Paragraph("<script>alert(1)</script>").Quote("\"><img src=x>").Compose(Because);

        mail.Html.ShouldNotContain("<script>");
        mail.Html.ShouldNotContain("<img");
        mail.Html.ShouldContain("&lt;script&gt;");
        mail.Text.ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public void Compose_RegionWithATheme_CarriesItsColour()
    {
        composer.Start("x", AvRegio).Compose(Because).Html.ShouldContain("#0B5561");
        composer.Start("x").Compose(Because).Html.ShouldContain(RegionColours.Portal.Brand);
    }

    [Fact]
    public void Start_SubjectWithLineBreaks_IsOneLine() =>
        composer.Start("Regel een\r\nBcc: ander@example.nl").Compose(Because).Subject.ShouldBe("Regel een Bcc: ander@example .nl");

    [Fact]
    public void Start_SubjectTooLong_IsCutToTheColumn()
    {
        var subject = composer.Start(new string('a', 300)).Compose(Because).Subject;

        subject.Length.ShouldBe(200);
        subject.ShouldEndWith("…");
    }

    [Fact]
    public void Action_ASecondOne_IsRefused() => Should.Throw<InvalidOperationException>(() => composer.Start("x").Action("a", "/a").Action("b", "/b"));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void AmountsBy_Schedule_SaysWhenItIsAnExample(bool verified, bool said)
    {
        var mail = composer.Start("x").AmountsBy(verified).Compose(Because);

        mail.Text.Contains("voorbeeldtarief, niet vastgesteld").ShouldBe(said);
        mail.Html.Contains("voorbeeldtarief, niet vastgesteld").ShouldBe(said);
    }

    [Fact]
    public void Bar_FourAmounts_AreWrittenInOrderEvenWhenZero()
    {
        var progress = new ProgressAmounts
        {
            Realised = Euro.FromWhole(55),
            Counted = Euro.FromWhole(50),
            Agreed = Euro.FromWhole(25),
            CountableAgreed = Euro.FromWhole(20),
        };
        var mail = composer.Start("x", AvRegio).Bar(progress, Euro.FromWhole(100)).Compose(Because);

        mail.Text.ShouldContain("Gerealiseerd: €\u00a050\nIngediend: €\u00a00\nAfgesproken: €\u00a020\nVoorgesteld: €\u00a00\nVerplichting: €\u00a0100");
        mail.Html.ShouldContain("width=\"43%\"");
        mail.Html.Split("border-right:3px solid").Length.ShouldBe(2, "the end mark stands once");
    }

    [Theory]
    [InlineData("ftp://portaal.example")]
    [InlineData("portaal.example")]
    [InlineData("")]
    [InlineData(null)]
    public void PortalAddress_NoWebAddress_NamesTheSetting(string? value) =>
        Should.Throw<SettingException>(() => Address(value).Host).Message.ShouldContain("Portal:BaseAddress");

    [Fact]
    public void PortalAddress_BaseWithAPath_KeepsIt() =>
        Address("https://gemeente.example/sr").Of("/overzicht").AbsoluteUri.ShouldBe("https://gemeente.example/sr/overzicht");

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("overzicht")]
    public void PortalAddress_PathOutsideThePortal_IsRefused(string path) => Should.Throw<ArgumentException>(() => Address("https://portaal.example").Of(path));

    [Theory]
    [InlineData("//elders.example/x")]
    [InlineData("/https://elders.example/x")]
    public void PortalAddress_PathThatLooksLikeAnAddress_StaysInThePortal(string path) =>
        Address("https://portaal.example").Of(path).Host.ShouldBe("portaal.example");

    private static PortalAddress Address(string? value) => new(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:BaseAddress", value)]).Build());

    [Fact]
    public void Compose_NameWithLinksAndLineBreaks_GivesOneLineWithoutALink()
    {
        const string name = "Uw prijs\r\nhttps://evil.example/prijs of www.evil.example van Merwedal B.V. à 12.500";

        var mail = composer.Start($"Bericht van {name}", AvRegio, name).Paragraph($"Van {name}.").Facts(new MailFact("Naam", name)).Compose(Because);

        foreach (var text in new[] { mail.Subject, mail.Text, mail.Html })
        {
            text.ShouldNotContain("evil.example");
            text.ShouldNotContain("https://evil");
            text.ShouldContain("B.V. ");
            text.ShouldContain("12.500");
        }

        mail.Subject.ShouldNotContain("\n");
    }
}
