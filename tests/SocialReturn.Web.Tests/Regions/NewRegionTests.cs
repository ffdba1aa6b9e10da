using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Platform;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Tests.Account;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.Regions;

/// <summary>A region that the platform's administrator makes on the screen has everything that people need to work in it.</summary>
public sealed class NewRegionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[action='/beheer/regios/nieuw']";

    private string Keys => Path.Combine(portal.Folder, "match-keys");

    [Fact]
    public async Task NewRegion_TakesATenderAndAPlacement()
    {
        var region = await MakeAsync("rivierenland");
        await portal.SaveAsync(Published(region.Id));
        var authority = await portal.ReadAsync(db => db.ContractingAuthorities.SingleAsync(row => row.RegionId == region.Id && row.Name == "Gemeente Tiel"));
        var adviser = await Somebody.RegisterAsync(portal, MembershipPlace.Region(region.Id, administrator: false));
        var registered = await adviser.Client.PostFormAsync(
            await adviser.Client.GetPageAsync("/advies/aanbestedingen/nieuw"),
            "form[data-unsaved]",
            Tender(authority.Id)
        );
        var id = registered.Location!.Split('/')[^1];
        var contractor = await portal.ReadAsync(db => db.Contractors.SingleAsync(row => row.KvkNumber == "30551122"));
        var owner = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(contractor.Id, owner: true));

        var answer = await owner.Client.PostFormAsync(
            await owner.Client.GetPageAsync($"/aanbestedingen/{id}/invullingen/nieuw?soort=participatie"),
            "form[data-preview-url]",
            Placement()
        );

        var page = await owner.Client.FollowAsync(answer);
        page.TextOf("main").ShouldContain("€ 13.333,33");
        page.TextOf("main").ShouldContain(EvidenceTexts.Contract);
    }

    [Fact]
    public async Task NewRegion_HasItsKeyProofAuthoritiesAndAdministrator()
    {
        var region = await MakeAsync("westfriesland");

        File.Exists(Path.Combine(Keys, $"{region.Id:N}.key")).ShouldBeTrue();
        (await portal.ReadAsync(db => db.EvidenceRequirements.CountAsync(row => row.RegionId == region.Id))).ShouldBe(EvidenceDefaults.For(region.Id).Count);
        (
            await portal.ReadAsync(db =>
                db.ContractingAuthorities.Where(row => row.RegionId == region.Id).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync()
            )
        ).ShouldBe(["Gemeente Buren", "Gemeente Tiel"]);
        var invitation = await portal.ReadAsync(db => db.Invitations.SingleAsync(row => row.RegionId == region.Id));
        invitation.Place.ShouldBe(MembershipPlace.Region(region.Id, administrator: true));
        (await Somebody.NewestMailAsync(portal, invitation.Mail)).ShouldContain("/uitnodiging/");
    }

    [Fact]
    public async Task Form_SentTwice_MakesOneRegion()
    {
        using var platform = await portal.SignedInAsync((await portal.WorldAsync()).Platform);
        var page = await platform.GetPageAsync("/beheer/regios/nieuw");

        var fields = Filled("tweemaal");
        (await platform.PostFormAsync(page, Form, fields)).ShouldBeRedirectTo("/beheer/regios");
        (await platform.PostFormAsync(page, Form, fields)).ShouldBeRedirectTo("/beheer/regios");

        (await portal.ReadAsync(db => db.Regions.CountAsync(row => row.Slug == "tweemaal"))).ShouldBe(1);
    }

    [Fact]
    public async Task Slug_TakenByAnotherFormAtTheSameMoment_IsSaidInWords()
    {
        using var platform = await portal.SignedInAsync((await portal.WorldAsync()).Platform);
        var pages = new List<Page>();
        for (var number = 0; number < 6; number++)
        {
            pages.Add(await platform.GetPageAsync("/beheer/regios/nieuw"));
        }

        var answers = await Task.WhenAll(pages.Select(page => platform.PostFormAsync(page, Form, Filled("tegelijk"))));

        answers.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.Redirect))
        {
            refused.ShouldHaveFieldError("Slug", AccountTexts.SlugTaken);
        }
    }

    [Fact]
    public async Task KeyThatCannotBeWritten_LeavesNothingBehind()
    {
        using var platform = await portal.SignedInAsync((await portal.WorldAsync()).Platform);
        var page = await platform.GetPageAsync("/beheer/regios/nieuw");
        Directory.Move(Keys, Keys + "-weg");
        await File.WriteAllTextAsync(Keys, "Dit is geen map.");

        var refused = await platform.PostFormAsync(page, Form, Filled("geen-sleutel"));

        File.Delete(Keys);
        Directory.Move(Keys + "-weg", Keys);
        refused.ShouldHaveFormError(PlatformTexts.KeyNotMade);
        refused.Document.QuerySelector("[name='Slug']")!.GetAttribute("value").ShouldBe("geen-sleutel");
        (await portal.ReadAsync(db => db.Regions.AnyAsync(row => row.Slug == "geen-sleutel"))).ShouldBeFalse();
        (await platform.PostFormAsync(page, Form, Filled("geen-sleutel"))).ShouldBeRedirectTo("/beheer/regios");
    }

    [Fact]
    public async Task KeyThatIsLost_IsNamedAndNeverMadeAnew()
    {
        var region = await MakeAsync("sleutel-kwijt");
        await EnterParticipantAsync(region.Id);
        File.Move(Path.Combine(Keys, $"{region.Id:N}.key"), Path.Combine(portal.Folder, "bewaard.key"));

        using var visitor = portal.Visitor();
        var (migrated, said) = await RunAsync("migrate");
        var (verified, found) = await RunAsync("verify");

        (await portal.UnwellAsync("match-keys")).ShouldBe(["match-keys: Degraded, no usable key for sleutel-kwijt"]);
        using var ready = await visitor.Http.GetAsync(new Uri("/gereed", UriKind.Relative));
        ready.StatusCode.ShouldBe(HttpStatusCode.OK, "the other regions work on");
        migrated.ShouldBe(ExitCode.Failed);
        said.ShouldContain($"Region sleutel-kwijt ({region.Id}) has no usable match key");
        verified.ShouldBe(ExitCode.Failed);
        found.ShouldContain($"Region sleutel-kwijt ({region.Id}) has no usable match key");
        File.Exists(Path.Combine(Keys, $"{region.Id:N}.key")).ShouldBeFalse();
        File.Move(Path.Combine(portal.Folder, "bewaard.key"), Path.Combine(Keys, $"{region.Id:N}.key"));
        (await RunAsync("migrate")).Code.ShouldBe(ExitCode.Done);
        (await portal.UnwellAsync("match-keys")).ShouldBeEmpty();
    }

    [Fact]
    public async Task KeyThatIsAnother_IsNamedUntilItsOwnIsBack()
    {
        var region = await MakeAsync("andere-sleutel");
        await EnterParticipantAsync(region.Id);
        var path = Path.Combine(Keys, $"{region.Id:N}.key");
        var own = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, Convert.ToBase64String(new byte[32]));

        var results = new[] { await RunAsync("migrate"), await RunAsync("verify") };

        await File.WriteAllTextAsync(path, own);
        results.ShouldAllBe(result => result.Code == ExitCode.Failed && result.Output.Contains($"({region.Id}) has another match key than its own"));
        (await RunAsync("migrate")).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task KeyOfNoRegion_IsNamedAndLeftAlone()
    {
        await portal.WorldAsync();
        var stray = Path.Combine(Keys, $"{Ids.New():N}.key");
        File.Copy(Directory.GetFiles(Keys, "*.key")[0], stray);

        var (_, found) = await RunAsync("verify");

        found.ShouldMatch(@"Every region has its own match key \(\d+ regions; keys of no region: [1-9]");
        File.Exists(stray).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Name", "", "Vul de naam van de regio in.")]
    [InlineData("Slug", "Met Hoofdletters", "Gebruik alleen kleine letters, cijfers en streepjes.")]
    [InlineData("Authorities", "", "Vul minstens één opdrachtgever in. Zonder opdrachtgever kan niemand een aanbesteding aanmelden.")]
    [InlineData("Authorities", "Gemeente Tiel\n\ngemeente  tiel", "Regel 3: Deze naam staat ook op regel 1.")]
    public async Task Form_WithAFault_SaysItAtTheFieldAndKeepsTheRest(string field, string value, string message)
    {
        using var platform = await portal.SignedInAsync((await portal.WorldAsync()).Platform);
        var fields = Filled("met-een-fout");
        fields[field] = value;

        var refused = await platform.PostFormAsync(await platform.GetPageAsync("/beheer/regios/nieuw"), Form, fields);

        refused.ShouldHaveFieldError(field, message);
        refused.Document.QuerySelector("[name='AdministratorMail']")!.GetAttribute("value").ShouldBe(fields["AdministratorMail"]);
    }

    [Fact]
    public async Task FirstAdministrator_AfterThirtyInvitationsInAnHour_Waits()
    {
        var world = await portal.WorldAsync();
        for (var sent = 0; sent < 30; sent++)
        {
            await portal.InScopeAsync(AccessScope.ForPlatform(new Actor(world.Platform.Id, "Noor Willems", "PlatformAdministrator", "")), services =>
                services.GetRequiredService<InvitationService>().FindBrakeAsync(MembershipPlace.Platform(), CancellationToken.None)
            );
        }

        using var platform = await portal.SignedInAsync(world.Platform);
        var refused = await platform.PostFormAsync(await platform.GetPageAsync("/beheer/regios/nieuw"), Form, Filled("te-veel"));
        portal.Clock.Advance(TimeSpan.FromHours(2));

        refused.ShouldHaveFieldError("AdministratorMail", string.Format(AccountTexts.TooManyInvitations, "een minuut"));
        (await portal.ReadAsync(db => db.Regions.AnyAsync(row => row.Slug == "te-veel"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Form_WithoutAnAdministrator_SaysSo()
    {
        using var platform = await portal.SignedInAsync((await portal.WorldAsync()).Platform);
        var fields = Filled("zonder-beheerder");
        fields["AdministratorMail"] = "";

        (await platform.PostFormAsync(await platform.GetPageAsync("/beheer/regios/nieuw"), Form, fields)).ShouldHaveFieldError(
            "AdministratorMail",
            SignInTexts.MailMissing
        );
    }

    [Fact]
    public async Task Form_ForAnAdministratorOfARegion_IsForbidden()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);

        (await administrator.GetPageAsync("/beheer/regios/nieuw")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Region> MakeAsync(string slug)
    {
        using var platform = await portal.SignedInAsync((await portal.WorldAsync()).Platform);
        (await platform.PostFormAsync(await platform.GetPageAsync("/beheer/regios/nieuw"), Form, Filled(slug))).ShouldBeRedirectTo("/beheer/regios");
        return await portal.ReadAsync(db => db.Regions.AsNoTracking().SingleAsync(row => row.Slug == slug));
    }

    private async Task EnterParticipantAsync(Guid regionId)
    {
        var world = await portal.WorldAsync();
        await portal.InScopeAsync(world.At(world.Merwedal, world.Owner), async services =>
        {
            var input = new ParticipantInput("D-01", new DateOnly(1980, 4, 5), "S", "JANS");
            var outcome = await services.GetRequiredService<ParticipantService>().FindOrAddAsync(regionId, world.Merwedal.Id, input, CancellationToken.None);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return outcome;
        });
    }

    private async Task<(int? Code, string Output)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        return (await PortalCommands.RunAsync(portal.Services, args, output, CancellationToken.None), output.ToString());
    }

    private static Dictionary<string, string?> Filled(string slug) =>
        Somebody.Fields(
            ("Name", slug),
            ("Slug", slug),
            ("DeskName", $"Adviespunt {slug}"),
            ("ContactMail", $"sr@{slug}.example"),
            ("Authorities", "Gemeente Tiel\n  Gemeente   Buren \n\n"),
            ("AdministratorMail", Somebody.NewMail())
        );

    private static Dictionary<string, string?> Tender(Guid authority) =>
        Somebody.Fields(
            ("Title", "Groenonderhoud Tiel"),
            ("AuthorityId", authority.ToString()),
            ("KvkNumber", "30551122"),
            ("ContractorName", "Waal Groen B.V."),
            ("ContactMail", "inkoop@waalgroen.example"),
            ("ContractSum", "400.000"),
            ("AwardDate", "2025-12-01"),
            ("StartDate", "2026-01-01"),
            ("EndDate", "2026-12-31")
        );

    private static Dictionary<string, string?> Placement() =>
        Somebody.Fields(
            ("BlockCode", "participatiewet"),
            ("BirthDate", "1980-04-05"),
            ("Initial", "S"),
            ("SurnameLetters", "JANS"),
            ("Title", "Hovenier"),
            ("HoursPerWeek", "24"),
            ("From", "2026-01-01"),
            ("To", "2026-06-30")
        );

    private static TariffScheduleVersion Published(Guid regionId)
    {
        var table = new TariffScheduleVersion(regionId, TariffSchedules.Preset("av-regio-2020"), TariffSchedules.PresetJson("av-regio-2020"));
        table.Publish(new DateTime(2023, 1, 2, 9, 0, 0, DateTimeKind.Utc));
        return table;
    }
}
