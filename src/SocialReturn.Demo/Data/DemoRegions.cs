using SocialReturn.Core.Evidence;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Demo.Data;

/// <summary>The two regions with their desks, published tables, asked proof and contracting authorities.</summary>
internal static class DemoRegions
{
    public const string Av = "av-regio";
    public const string Haaglanden = "haaglanden";

    /// <summary>The published table of each region; no Haaglanden award lies before the first day of its table.</summary>
    private static readonly (string Slug, string Schedule)[] Tables = [(Av, "av-regio-2020"), (Haaglanden, "haaglanden-2023")];

    public static IEnumerable<object> Rows(DemoStage stage)
    {
        foreach (var row in DemoTable.Read("regions.csv"))
        {
            var region = new Region(row["slug"], row["name"], row["desk"], row["mail"])
            {
                ContactPhone = row["phone"],
                Partners = row["partners"].Replace(", ", "\n", StringComparison.Ordinal),
            };
            region.Decide(
                new KindSettings
                {
                    ActivityTypes = region.ActivityTypes,
                    JobToJobFrom = new DateOnly(2020, 3, 1),
                    JobToJobUntil = null,
                    OwnStaffMayLearn = region.Slug == Av,
                }
            );
            stage.Regions.Add(region.Slug, region);
            yield return region;
        }

        foreach (var (slug, code) in Tables)
        {
            var schedule = TariffSchedules.Preset(code);
            var version = new TariffScheduleVersion(stage.Regions[slug].Id, schedule, TariffSchedules.PresetJson(code));
            version.Publish(schedule.ValidFrom!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(-30));
            stage.Schedules.Add(slug, schedule);
            yield return version;
        }

        foreach (var row in DemoTable.Read("authorities.csv"))
        {
            var authority = new ContractingAuthority(stage.Regions[row["region"]].Id, row["name"]);
            stage.Authorities.Add(authority.Name, authority);
            yield return authority;
        }

        foreach (var requirement in stage.Regions.Values.SelectMany(region => EvidenceDefaults.For(region.Id)))
        {
            yield return requirement;
        }
    }
}
