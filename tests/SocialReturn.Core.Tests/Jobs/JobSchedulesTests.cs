using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Jobs;
using SocialReturn.TestKit.Sources;
using Xunit;

namespace SocialReturn.Core.Tests.Jobs;

/// <summary>One list knows every job: the portal runs it, and the book for operators is the same list in words.</summary>
public sealed partial class JobSchedulesTests
{
    private static readonly JobSchedule[] All = [.. JobSchedules.Always, .. JobSchedules.WhenMeasured];

    [Fact]
    public void Jobs_ThatThereAre_StandOnceInTheList() =>
        All.Select(schedule => schedule.Job)
            .ShouldBe(typeof(IJob).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IJob))), ignoreOrder: true);

    [Fact]
    public void Core_RunsWhatAlwaysRuns_AndNothingBesides()
    {
        var services = new ServiceCollection().AddCore();

        services
            .Where(service => service.ServiceType == typeof(JobSchedule))
            .Select(service => service.ImplementationInstance)
            .ShouldBe(JobSchedules.Always.AsEnumerable<object>());
        JobSchedules.Always.ShouldAllBe(schedule => services.Any(service => service.ServiceType == schedule.Job));
    }

    [Fact]
    public void Book_TableOfJobs_IsTheList() =>
        Row()
            .Matches(SourceTree.Files("docs", "operations.md").Single().Text)
            .Select(row => $"{row.Groups["name"].Value} | {row.Groups["often"].Value} | {row.Groups["nodes"].Value}")
            .ShouldBe([
                .. JobSchedules.Always.Select(schedule => WordsOf(schedule, "")),
                .. JobSchedules.WhenMeasured.Select(schedule => WordsOf(schedule, ", with `Telemetry:Endpoint` only")),
            ]);

    private static string WordsOf(JobSchedule schedule, string condition) =>
        $"{schedule.Name} | {Often(schedule.Every)}{condition} | {(schedule.OneAtATime ? "one" : "each")} node";

    private static string Often(TimeSpan every) =>
        every switch
        {
            { TotalDays: 1 } => "daily",
            { TotalHours: 1 } => "hourly",
            { TotalMinutes: 1 } => "each minute",
            { TotalHours: > 1 } => $"{every.TotalHours} hours",
            { TotalMinutes: > 1 } => $"{every.TotalMinutes} minutes",
            _ => $"{every.TotalSeconds} seconds",
        };

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| (?<often>[^|]+?) \| (?<nodes>(?:one|each) node) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
