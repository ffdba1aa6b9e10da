using System.Text;
using Shouldly;
using SocialReturn.Demo.Mails;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

public sealed class MimePartTests
{
    [Theory]
    [InlineData("=?utf-8?B?RMO8YmJlbGU=?=", "Dübbele")]
    [InlineData("=?utf-8?Q?=E2=82=AC_13=2E333,33?=", "€ 13.333,33")]
    [InlineData("=?utf-8?B?RMO8?=\r\n =?utf-8?B?YmJlbGU=?=", "Dübbele")]
    [InlineData("gewoon onderwerp", "gewoon onderwerp")]
    public void Header_EncodedWords_AreDecoded(string written, string read) =>
        Parse($"Subject: {written}\r\n\r\ntekst").Header("subject").ShouldBe(read);

    [Fact]
    public void Text_QuotedPrintable_IsDecoded() =>
        Parse("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nlange =\r\nregel met =E2=82=AC")
            .Text("text/plain").ShouldBe("lange regel met €");

    [Fact]
    public void Parts_TwoForms_AreFound()
    {
        var mail = Parse("Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nplat\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>mooi</p>\r\n--x--\r\n");

        mail.Text("text/plain")!.Trim().ShouldBe("plat");
        mail.Text("text/html")!.Trim().ShouldBe("<p>mooi</p>");
        mail.Attachments().ShouldBeEmpty();
    }

    [Fact]
    public void Header_Twice_KeepsBoth() => Parse("Date: een\r\nDate: twee\r\n\r\n").Header("Date").ShouldBe("een\ntwee");

    private static MimePart Parse(string file) => MimePart.Parse(Encoding.UTF8.GetBytes(file));
}
