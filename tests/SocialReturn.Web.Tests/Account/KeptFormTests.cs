using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using SocialReturn.Web.Features.KeptForms;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>What was typed outlives the session: the same person gets it back after signing in, and it is sent once.</summary>
public sealed class KeptFormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "main form";
    private const string Register = "/aanbestedingen/nieuw";
    private const string Title = "Brug over de Merwe";

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_ComesBackAfterSigningIn_AndIsSentOnce()
    {
        var person = await OwnerAsync();
        var key = await KeyOfFormAsync(person);
        var answer = await SendWhenSignedOutAsync(person);

        var signIn = await person.Client.FollowAsync(answer);
        signIn.TextOf("main").ShouldContain(SignInTexts.FormIsKept);
        (await CountAsync()).ShouldBe(0, "nothing was sent yet");
        var restored = await SignInAgainAsync(person, answer);

        restored.Status.ShouldBe(HttpStatusCode.OK);
        restored.TextOf("[data-error-summary]").ShouldContain(KeptFormTexts.StillHere);
        restored.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe(Title);
        restored.Document.QuerySelector("[name=StartDate]")!.GetAttribute("value").ShouldBe("5-1-2026");
        restored.Document.QuerySelector("[name=Key]")!.GetAttribute("value").ShouldBe(key, "sent twice it is still one");
        (await CountAsync()).ShouldBe(0, "it is shown, and nothing was sent yet");
        (await person.Client.GetPageAsync(restored.Address)).TextOf("main").ShouldContain(KeptFormTexts.StillHere);

        (await person.Client.PostFormAsync(restored, Form)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await person.Client.PostFormAsync(restored, Form)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await CountAsync()).ShouldBe(1);
        (await KeptAsync(person)).ShouldBeEmpty("what was sent is forgotten");
        var again = await person.Client.GetPageAsync(restored.Address);
        again.Status.ShouldBe(HttpStatusCode.NotFound);
        again.TextOf("h1").ShouldBe(KeptFormTexts.GoneTitle);
    }

    [Fact]
    public async Task Form_SignedOutInAnotherTab_ComesBackToo()
    {
        var person = await OwnerAsync();
        var page = await person.Client.GetPageAsync(Register);
        await person.Client.PostFormAsync(await person.Client.GetPageAsync("/account"), "form[action='/afmelden']");

        var answer = await person.Client.PostFormAsync(page, Form, await FieldsAsync());

        (await SignInAgainAsync(person, answer)).Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe(Title);
    }

    [Fact]
    public async Task Form_OfSomebodyElse_IsNotShown()
    {
        var (person, other) = (await OwnerAsync(), await OwnerAsync());
        var answer = await SendWhenSignedOutAsync(person);

        var page = await person.Client.FollowAsync(await SignInWithAsync(person.Client, other, answer));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Document.DocumentElement.OuterHtml.ShouldNotContain(Title);
        (await KeptAsync(person)).Count.ShouldBe(1, "it waits for its own person");
    }

    /// <summary>In another browser the token of the form does not fit, though the account does.</summary>
    [Fact]
    public async Task Form_InAnotherBrowser_IsNotShown()
    {
        var person = await OwnerAsync();
        var answer = await SendWhenSignedOutAsync(person);
        using var browser = portal.Visitor();

        var page = await browser.FollowAsync(await SignInWithAsync(browser, person, answer));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.DocumentElement.OuterHtml.ShouldNotContain(Title);
    }

    [Fact]
    public async Task Form_AfterHalfAnHour_IsGone()
    {
        var person = await OwnerAsync();
        var answer = await SendWhenSignedOutAsync(person);
        portal.Clock.Advance(KeptForm.Validity);

        var page = await SignInAgainAsync(person, answer);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.TextOf("h1").ShouldBe(KeptFormTexts.GoneTitle);
    }

    [Fact]
    public async Task Kept_IsEncrypted_AndAtMostFiveOfOnePerson()
    {
        var person = await OwnerAsync();
        var page = await person.Client.GetPageAsync(Register);
        portal.Clock.Advance(UserSession.LongestIdle);
        for (var number = 0; number < KeptForm.Most + 2; number++)
        {
            await person.Client.PostFormAsync(page, Form, await FieldsAsync());
        }

        var kept = await KeptAsync(person);

        kept.Count.ShouldBe(KeptForm.Most);
        kept.ShouldAllBe(row => !row.Sealed.Contains("Brug", StringComparison.Ordinal) && row.Sealed.Length > 100);
    }

    /// <summary>Nobody fills the database from outside: without the portal's own mark of whose form it is nothing is kept.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("verzonnen")]
    public async Task Form_WithoutItsSender_IsNotKept(string sender)
    {
        var before = await portal.ReadAsync(db => db.KeptForms.CountAsync());
        using var visitor = portal.Visitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Title", Title), KeyValuePair.Create("__Sender", sender)]);

        using var answer = await visitor.Http.PostAsync(new Uri(Register, UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldNotContain("verder");
        (await portal.ReadAsync(db => db.KeptForms.CountAsync())).ShouldBe(before);
    }

    [Theory]
    [InlineData("Password", false)]
    [InlineData("CurrentPassword", false)]
    [InlineData("Code", false)]
    [InlineData("BirthDate", false)]
    [InlineData("SurnameLetters", false)]
    [InlineData("BlockCode", true)]
    [InlineData("Title", true)]
    public void MayKeep_NameOfAField_SaysWhetherItIsKept(string name, bool kept) => TypedForm.MayKeep(name).ShouldBe(kept);

    /// <summary>What lives as long as the request, of which only a hash is stored, is not written down here either.</summary>
    [Fact]
    public void MayKeep_WhatTellsWhoAParticipantIs_Never()
    {
        var named = typeof(KeptForm)
            .Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Participant", StringComparison.Ordinal) && !type.IsSubclassOf(typeof(Core.Common.Entity)))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.IsDefined(typeof(Core.Auditing.PersonalAttribute), inherit: false))
            .Select(property => property.Name)
            .ToList();

        named.ShouldNotBeEmpty();
        named.ShouldAllBe(name => !TypedForm.MayKeep(name));
    }

    /// <summary>An act that has no page to correct something on is asked about once more, and not done by itself.</summary>
    [Fact]
    public async Task Act_WithoutAForm_IsNotDoneUntilItIsAskedForAgain()
    {
        var (person, other) = (await OwnerAsync(), portal.Visitor());
        await person.GivePasswordAsync(other);
        await person.GiveCodeAsync(other, person.Code());
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        var account = await person.Client.GetPageAsync("/account");
        var form = $"form[action='{account.Document.QuerySelector(".sr-sessions form")!.GetAttribute("action")}']";
        portal.Clock.Advance(UserSession.LongestIdle);

        var answer = await person.Client.PostFormAsync(account, form);
        var page = await SignInAgainAsync(person, answer);

        page.ShouldShow(KeptFormTexts.NotDoneTitle);
        page.Form(Form).GetAttribute("action").ShouldBe(account.Form(form).GetAttribute("action"));
        other.Dispose();
    }

    [Fact]
    public async Task Script_WhenSignedOut_IsTold()
    {
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Register, UriKind.Relative));
        request.Headers.Add("X-Requested-With", "fetch");

        using var answer = await visitor.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<Somebody> OwnerAsync()
    {
        var world = await portal.WorldAsync();
        return await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(world.Merwedal.Id, owner: true));
    }

    private async Task<string?> KeyOfFormAsync(Somebody person)
    {
        opened = await person.Client.GetPageAsync(Register);
        return opened.Document.QuerySelector("[name=Key]")!.GetAttribute("value");
    }

    private Page? opened;

    private async Task<Page> SendWhenSignedOutAsync(Somebody person)
    {
        var page = opened ?? await person.Client.GetPageAsync(Register);
        portal.Clock.Advance(UserSession.LongestIdle);
        var answer = await person.Client.PostFormAsync(page, Form, await FieldsAsync());
        answer.Location.ShouldNotBeNull().ShouldStartWith("/aanmelden?terug=%2Fverder%2F");
        return answer;
    }

    private static async Task<Page> SignInAgainAsync(Somebody person, Page answer) =>
        await person.Client.FollowAsync(await SignInWithAsync(person.Client, person, answer));

    private static async Task<Page> SignInWithAsync(PortalClient browser, Somebody person, Page answer)
    {
        await browser.PostFormAsync(
            await browser.FollowAsync(answer),
            "form[action='/aanmelden']",
            Somebody.Fields(("Mail", person.Mail), ("Password", Somebody.Password))
        );
        return await person.GiveCodeAsync(browser, person.Code());
    }

    private Task<int> CountAsync() => portal.ReadAsync(db => db.Tenders.CountAsync(tender => tender.Title == Title));

    private async Task<List<KeptForm>> KeptAsync(Somebody person)
    {
        var id = (await person.UserAsync()).Id;
        return await portal.ReadAsync(db => db.KeptForms.AsNoTracking().Where(row => row.UserId == id).ToListAsync());
    }

    private async Task<Dictionary<string, string?>> FieldsAsync() =>
        new(StringComparer.Ordinal)
        {
            ["Title"] = Title,
            ["AuthorityId"] = (await portal.WorldAsync()).Gorinchem.Id.ToString(),
            ["ContractSum"] = "€ 40.000,-",
            ["AwardDate"] = "1-12-2025",
            ["StartDate"] = "5 januari 2026",
            ["EndDate"] = "31-12-2026",
        };
}
