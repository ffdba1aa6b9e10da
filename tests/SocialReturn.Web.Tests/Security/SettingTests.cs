using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Security;

/// <summary>Defaults of the framework that we changed, as they work and not as they are configured.</summary>
public sealed class SettingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>Format marker, then the pseudo-random function, then the rounds (Identity's third format).</summary>
    private const int RoundsOffset = 5;

    [Fact]
    public void PasswordHash_TakesAtLeast220000Rounds()
    {
        using var services = portal.Services.CreateScope();

        var hash = Convert.FromBase64String(
            services.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(new User("x@example.nl", "X"), Somebody.Password)
        );

        BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(RoundsOffset)).ShouldBeGreaterThanOrEqualTo(220_000u);
    }

    [Fact]
    public async Task Session_KeptBusy_EndsAfterAWorkingDay()
    {
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);
        for (var passed = TimeSpan.Zero; passed < UserSession.Longest; passed += TimeSpan.FromMinutes(50))
        {
            (await owner.GetPageAsync("/account")).Status.ShouldBe(System.Net.HttpStatusCode.OK, $"after {passed}");
            portal.Clock.Advance(TimeSpan.FromMinutes(50));
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await owner.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Session_CookieOfAPasswordSinceChanged_OpensNothing()
    {
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));

        await portal.ReadAsync(async db =>
        {
            var user = await db.Users.FindAsync((await person.UserAsync()).Id);
            user!.EndSessions();
            return await db.SaveChangesAsync();
        });

        (await person.Client.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task StoredSecrets_CannotBeRead()
    {
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));
        var id = (await person.UserAsync()).Id;

        var stored = await portal.ReadAsync(db => Task.FromResult(db.UserTokens.Where(token => token.UserId == id).Select(token => token.Value).ToList()));

        stored.Count.ShouldBe(2);
        stored.ShouldAllBe(value => !value!.Contains(person.Key) && person.RecoveryCodes.All(code => !value.Contains(RecoveryCode.Tidy(code))));
    }
}
