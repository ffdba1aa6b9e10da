using System.Net;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>An office behind one network address signs in all morning; only failures slow it down.</summary>
public sealed class OfficeTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Wrong = "niet het goede wachtwoord";

    /// <summary>Every test starts with an hour in which nothing happened.</summary>
    public Task InitializeAsync()
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SixtyRightPasswordsInAnHour_FromOneAddress_AllGetIn()
    {
        var people = new[] { await RegisteredAsync(), await RegisteredAsync(), await RegisteredAsync() };

        for (var i = 0; i < 60; i++)
        {
            using var browser = portal.Visitor();
            (await people[i % people.Length].GivePasswordAsync(browser)).ShouldBeRedirectTo("/aanmelden/code");
            portal.Clock.Advance(TimeSpan.FromSeconds(50));
        }
    }

    [Fact]
    public async Task FortyRightPasswordsAtOnce_OfAsManyPeople_AllGetIn()
    {
        var person = await RegisteredAsync();
        var browsers = Enumerable.Range(0, 40).Select(_ => portal.Visitor()).ToList();

        // One account four at a time, for its own count looks at what is in hand.
        foreach (var four in browsers.Chunk(4))
        {
            foreach (var answer in await Task.WhenAll(four.Select(browser => person.GivePasswordAsync(browser))))
            {
                answer.ShouldBeRedirectTo("/aanmelden/code");
            }
        }
    }

    [Fact]
    public async Task ThirtyWrongPasswords_FromOneAddress_BrakeIt_ExceptForAKnownBrowser()
    {
        var person = await RegisteredAsync();
        await GuessAsync(30);
        using var stranger = portal.Visitor();

        var held = await person.GivePasswordAsync(stranger);

        held.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        held.TextOf("[data-error-summary]").ShouldContain(string.Format(SignInTexts.Wait, "5 seconden"));
        held.TextOf("[data-error-summary]").ShouldNotContain("een fout gemaakt", Case.Insensitive, "this person made no mistake");
        (await person.GivePasswordAsync(person.Client)).ShouldBeRedirectTo("/aanmelden/code");
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        (await person.GivePasswordAsync(stranger)).ShouldBeRedirectTo("/aanmelden/code");
    }

    [Fact]
    public async Task RightAndWrongPasswordsMixed_CountTheWrongOnesOnly()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        for (var i = 0; i < 29; i++)
        {
            await GuessAsync(1);
            (await person.GivePasswordAsync(browser)).ShouldBeRedirectTo("/aanmelden/code");
        }

        await GuessAsync(1);

        (await person.GivePasswordAsync(browser)).Status.ShouldBe(HttpStatusCode.TooManyRequests, "the right ones between them wiped nothing");
    }

    [Fact]
    public async Task WrongPasswordsOfAKnownBrowser_DoNotBrakeItsNeighbours()
    {
        var person = await RegisteredAsync();
        for (var i = 0; i < 40; i++)
        {
            await person.GivePasswordAsync(person.Client, Wrong);
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var neighbour = await RegisteredAsync();
        using var browser = portal.Visitor();

        (await neighbour.GivePasswordAsync(browser)).ShouldBeRedirectTo("/aanmelden/code");
    }

    [Fact]
    public async Task AskingForANewPassword_ThirtyTimes_DoesNotBrakeSigningIn()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        for (var i = 0; i < 35; i++)
        {
            await browser.PostFormAsync(await browser.GetPageAsync("/wachtwoord-vergeten"), "main form", Somebody.Fields(("Mail", Somebody.NewMail())));
        }

        (await person.GivePasswordAsync(browser)).ShouldBeRedirectTo("/aanmelden/code");
    }

    private async Task GuessAsync(int times)
    {
        using var browser = portal.Visitor();
        for (var i = 0; i < times; i++)
        {
            (await Somebody.GivePasswordAsync(browser, Somebody.NewMail(), Wrong)).ShouldHaveFormError(SignInTexts.Refused);
        }
    }

    private async Task<Somebody> RegisteredAsync() =>
        await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));
}
