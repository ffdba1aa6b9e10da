using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>What an operator sees who starts the portal in a place where its keys are not: a line, and nothing is replaced.</summary>
public sealed class KeyStartTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("socialreturn-process-");

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)portal).DisposeAsync();
        elsewhere.Delete(recursive: true);
    }

    [SqliteFact]
    public async Task Start_PeopleToRecogniseAndNoMatchKey_EndsWithOneLineAndMakesNone()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.ParticipationAsync(await stage.TenderAsync());

        var (code, _, errors) = await EndAsync(elsewhere.FullName, "--urls", "http://127.0.0.1:0");

        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldContain("Region av-regio");
        Directory.Exists(Path.Combine(elsewhere.FullName, "match-keys")).ShouldBeFalse();
    }

    [SqliteFact]
    public async Task Start_SecondFactorsThatNoKeyOpens_EndsWithOneLineAndMakesNoKey()
    {
        var world = await portal.WorldAsync();
        await SealAsync(world.Owner.Id);
        var keys = await KeysAsync();

        var (code, _, errors) = await EndAsync(elsewhere.FullName, "--urls", "http://127.0.0.1:0");

        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldContain("1 second factors cannot be opened");
        (await EndAsync(elsewhere.FullName, "migrate")).Output.ShouldContain("cannot be opened");
        (await KeysAsync()).ShouldBe(keys, "the old keys are waited for, not replaced");
    }

    [SqliteFact]
    public async Task Verify_SecondFactorsThatNoKeyOpens_AreNamed()
    {
        await SealAsync((await portal.WorldAsync()).Owner.Id);

        (await EndAsync(elsewhere.FullName, "verify")).Output.ShouldContain("BROKEN 2 Second factors can be opened (1 of 1 second factors)");

        (await EndAsync(portal.Folder, "verify")).Output.ShouldContain("holds  2 Second factors can be opened (1 of 1 second factors)");
    }

    [SqliteFact]
    public async Task ForgetFactors_OnlyWhatNobodyCanOpen_AndRecoveryCodesStay()
    {
        var owner = (await portal.WorldAsync()).Owner.Id;
        await SealAsync(owner);
        (await EndAsync(portal.Folder, "forget-factors")).Code.ShouldBe(ExitCode.Failed);
        (await TokensAsync(owner)).ShouldBe(["AuthenticatorKey", "RecoveryCodes"]);

        (await EndAsync(elsewhere.FullName, "forget-factors")).Code.ShouldBe(ExitCode.Done);

        (await TokensAsync(owner)).ShouldBe(["RecoveryCodes"]);
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.Action == "User.SecondFactorLost" && audit.SubjectId == owner))).ShouldBe(1);
    }

    private Task<int> SealAsync(Guid userId) => portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var user = await db.Users.SingleAsync(row => row.Id == userId);
            await services.GetRequiredService<SecondFactor>().SetAsync(user, "JBSWY3DPEHPK3PXP", ["een"], CancellationToken.None);
            return await db.SaveChangesAsync();
        });

    private Task<List<string>> TokensAsync(Guid userId) =>
        portal.ReadAsync(db => db.UserTokens.Where(token => token.UserId == userId).Select(token => token.Name).OrderBy(name => name).ToListAsync());

    private async Task<int> KeysAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeyDbContext>().DataProtectionKeys.CountAsync();
    }

    /// <summary>The same database, from another folder for everything else.</summary>
    private async Task<(int Code, string Output, string[] Errors)> EndAsync(string folder, params string[] args)
    {
        using var process = new PortalProcess(
            [
                new("Portal:BaseAddress", "https://socialreturn.example.nl"),
                new("Portal:DataFolder", folder),
                new("Mail:Folder", "mail"),
                new("Database:ConnectionString", portal.Services.GetRequiredService<DatabaseOptions>().ConnectionString),
            ],
            args
        );
        return await process.EndAsync();
    }
}
