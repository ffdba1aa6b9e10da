using System.Reflection;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>Whoever holds the database says by its name what it does with it.</summary>
public sealed class NameRuleTests(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["Service", "Reader", "Writer", "Job", "Invariant", "Mails", "Controller", "Command", "Check"];

    /// <summary>Parts of the portal with a name of their own: what each is, since it neither reads for a screen nor is a whole act.</summary>
    private static readonly Dictionary<string, string> OfTheirOwn = new(StringComparer.Ordinal)
    {
        ["AccountBrake"] = "counts wrong passwords and brakes",
        ["AuditPolicy"] = "adds the line of a happening to the save",
        ["ContractorDoor"] = "decides who comes in at a contractor, within an act",
        ["DecidingSides"] = "a rule: who may decide about whom",
        ["EvidenceChecklist"] = "a rule: which proof is asked, and to what a file belongs",
        ["EvidenceVerification"] = "checks files against the table, behind the invariants",
        ["FileVerification"] = "checks the files of one part against their rows, behind the invariants",
        ["Idempotency"] = "remembers what was sent",
        ["JobLeases"] = "gives a job to one process",
        ["LogSearch"] = "narrows the query of the log, which others read",
        ["MailClaims"] = "hands a mail to one sender",
        ["MailMessageFactory"] = "makes the message of a stored mail",
        ["MetricsPolicy"] = "counts a happening once it is saved",
        ["NotificationPolicy"] = "adds the notification of a happening to the save",
        ["ObligationSettler"] = "settles the lines of an obligation within an act",
        ["Outbox"] = "adds a mail to the save of an act",
        ["ProgressUpdater"] = "updates the progress within an act",
        ["RegionKeys"] = "holds regions against the keys in the folder",
        ["ReportCalendar"] = "plans the reports of a month",
        ["ReportFailures"] = "remembers what went wrong with a report",
        ["ReportMaker"] = "makes a report and keeps it",
        ["ReviewDesk"] = "takes a decision to the service that it belongs to",
        ["SecondFactor"] = "keeps and checks the second factor",
        ["TariffCatalog"] = "the region's schedules, for rules and screens alike",
        ["TariffRehearsal"] = "values a past year by another schedule",
        ["TenderCorrections"] = "one page for two controllers, which shows and saves",
        ["TenderIntake"] = "holds a registration against what is there, within an act",
        ["TenderQuestions"] = "a rule: what is asked about a registration",
    };

    [Fact]
    public void ClassesWithTheDatabase_Names_SayWhatTheyDo()
    {
        var holders = Holders().ToList();

        Sweep.Over(output, "classes that hold the database", holders, type =>
            OfTheirOwn.ContainsKey(type.Name) || Kinds.Any(kind => type.Name.EndsWith(kind, StringComparison.Ordinal))
                ? []
                : [$"{type.FullName} is none of {string.Join(", ", Kinds)}; what only reads is called Reader"]
        );
        OfTheirOwn.Keys.Except(holders.Select(type => type.Name), StringComparer.Ordinal).ShouldBeEmpty("the list names classes that need no exception");
    }

    private static IEnumerable<Type> Holders() =>
        new[] { typeof(Tender).Assembly, Assembly.Load("SocialReturn.Web") }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsSealed: true, IsNested: false } && !type.IsSubclassOf(typeof(PortalDbContext)))
            .Where(type => type.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(PortalDbContext))))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
}
