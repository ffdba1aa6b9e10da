using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Demo.Data;

/// <summary>The reports of last month, made on the second day of this one; on the first the portal's own job makes them.</summary>
internal static class DemoReports
{
    public static void Plan(DemoStage stage)
    {
        var made = stage.Calendar.Month(0).AddDays(1).ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc);
        stage.Timeline.Plan(made, token =>
            stage.InAsync(AccessScope.ForSystem(nameof(DemoReports)), services =>
                services.GetRequiredService<ReportService>().RunAsync(stage.Calendar.Month(-1), null, token)
            )
        );
    }
}
