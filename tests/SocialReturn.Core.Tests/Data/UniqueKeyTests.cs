using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Data;

/// <summary>
/// Two who make the same row at once: one does, and the other gets an answer in words. Each unique index says how; what is left
/// over anywhere answers 409 by the exception itself.
/// </summary>
public sealed class UniqueKeyTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>
{
    private const string LookedAtAgain = "made through Idempotency.OnceAsync: it looks once more and says what it finds, or goes on from it";
    private const string OneWins = "the loser is told that it is done already";
    private const string SkippedByJob = "a job that finds it made leaves it";
    private const string NeverEqual = "made of a new random id or of one event";

    private static readonly Dictionary<string, string> Handled = new(StringComparer.Ordinal)
    {
        ["AspNetUsers.NormalizedUserName"] = OneWins + ": RegistrationService",
        ["Contractors.KvkNumber"] = LookedAtAgain + ": the contractor of the other registration",
        ["RegionContractors.RegionId,ContractorId"] = LookedAtAgain + ": the link stands",
        ["Regions.Slug"] = LookedAtAgain + ": the address is taken",
        ["ContractingAuthorities.RegionId,Name"] = LookedAtAgain + ": the name is taken",
        ["TariffSchedules.RegionId,Code,Number"] = LookedAtAgain + ": the next number",
        ["Suppliers.RegionId,Name"] = LookedAtAgain + ": the name is taken",
        ["Suppliers.RegionId,KvkNumber"] = "409: somebody else used the number in between, and the next look says where",
        ["Participants.ContractorId,RegionId,Reference"] = LookedAtAgain + ": the reference is taken",
        ["EvidenceRequirements.RegionId,Kind,BlockCode,RecognitionCode,Code"] = NeverEqual,
        ["EvidenceRequirements.RegionId,Kind,NameKey"] = LookedAtAgain + ": the name is taken; a change of one is a conflict that shows how it is now",
        ["Rounds.SubjectId,Number"] = "409: the fulfilment or delivery changed with it",
        ["Deliveries.FulfilmentId,Number"] = LookedAtAgain + ": the next number",
        ["Stakeholders.TenderId,Mail"] = "409: the tender's version changed with it",
        ["Invitations.TokenHash"] = NeverEqual,
        ["Invitations.FirstOwnerOf"] = LookedAtAgain + ": the first owner is invited; a correction at the same moment is a 409",
        ["OwnerRequests.OpenFor"] = LookedAtAgain + ": one waits already; of another region it is a 409",
        ["UserSessions.TokenHash"] = NeverEqual,
        ["PendingSignIns.TokenHash"] = NeverEqual,
        ["KeptForms.TokenHash"] = NeverEqual,
        ["OutgoingMails.UniqueKey"] = NeverEqual + "; 409 where an act is done twice",
        ["Notifications.AuditEventId"] = NeverEqual,
        ["TenderReports.RegionId,TenderId,Month,Number"] = SkippedByJob,
        ["ReportFailures.TenderId,Month"] = SkippedByJob,
        ["ObligationDiscounts.LineId"] = "409: the tender's version changed with it",
        ["DiscountChoices.TenderId,CertificateId,Percentage,LapsedOn"] = "409: the second adviser looks again",
        ["ReportDeliveries.ReportId,Recipient"] = SkippedByJob,
        ["FileFindings.Area,FileId"] = OneWins + ": FileAlarm logs each, one is remembered",
    };

    [Fact]
    public async Task EveryUniqueIndex_SaysHowItIsHandled()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        var indexes = db.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredIndexes()).Where(index => index.IsUnique).Select(NameOf).ToList();

        await Sweep.OverAsync(output, "unique indexes", indexes, index =>
            Task.FromResult<IEnumerable<string>>(Handled.ContainsKey(index) ? [] : [$"{index}: say here how two at once are answered"])
        );
        Handled.Keys.Except(indexes).ShouldBeEmpty("no longer in the model");
    }

    [Fact]
    public async Task TakenKey_IsTold_AndIsAConflictOfTheSave()
    {
        await using var first = database.Open(AccessScope.ForSystem("tests"));
        await using var second = database.Open(AccessScope.ForSystem("tests"));
        first.Add(new Contractor("12312312", "De eerste"));
        await first.SaveChangesAsync();

        second.Add(new Contractor("12312312", "De tweede"));
        await Should.ThrowAsync<UniqueKeyTakenException>(() => second.SaveChangesAsync());
        (await second.SaveAsync(1, CancellationToken.None)).Kind.ShouldBe(OutcomeKind.Conflict);
    }

    private static string NameOf(IIndex index) =>
        $"{index.DeclaringEntityType.GetTableName()}.{string.Join(',', index.Properties.Select(property => property.Name))}";
}
