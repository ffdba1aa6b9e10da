using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Shouldly;
using SocialReturn.Core.Accounts;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

/// <summary>Time must not tell which accounts exist: every answer costs one hash.</summary>
public sealed class PasswordVerifierTests
{
    private readonly CountingHasher hasher = new();

    [Fact]
    public void Verify_UnknownAccount_HashesOnce_AsAKnownOneDoes()
    {
        var verifier = new PasswordVerifier(hasher);
        var user = new User("sanne@example.nl", "Sanne") { PasswordHash = verifier.Hash("vlinderstruik langs de Linge") };
        verifier.Verify(null, "om de decoy te maken");
        hasher.Verified = 0;

        verifier.Verify(user, "verkeerd wachtwoord").ShouldBe(PasswordVerificationResult.Failed);
        hasher.Verified.ShouldBe(1);

        verifier.Verify(null, "verkeerd wachtwoord").ShouldBe(PasswordVerificationResult.Failed);
        hasher.Verified.ShouldBe(2);

        verifier.Verify(new User("zonder@example.nl", "Zonder"), "verkeerd wachtwoord").ShouldBe(PasswordVerificationResult.Failed);
        hasher.Verified.ShouldBe(3);
    }

    [Fact]
    public void Verify_RightPassword_Succeeds()
    {
        var verifier = new PasswordVerifier(hasher);
        var user = new User("sanne@example.nl", "Sanne") { PasswordHash = verifier.Hash("vlinderstruik langs de Linge") };

        verifier.Verify(user, "vlinderstruik langs de Linge").ShouldBe(PasswordVerificationResult.Success);
    }

    /// <summary>Identity's own hasher, counted.</summary>
    private sealed class CountingHasher : PasswordHasher<User>
    {
        public CountingHasher()
            : base(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })) { }

        public int Verified { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
