using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Reports;

public static class ReportSetup
{
    /// <summary>The host adds an <see cref="IReportRenderer"/>.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddScoped<ReportExplanations>()
            .AddScoped<ReportReader>()
            .AddScoped<ReportFiles>()
            .AddScoped<ReportMails>()
            .AddScoped<ReportMaker>()
            .AddScoped<ReportFailures>()
            .AddScoped<ReportCalendar>()
            .AddScoped<ReportService>()
            .AddJob<MonthlyReportJob>("monthly-report", TimeSpan.FromMinutes(30));
}
