using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Reports;

public static class ReportSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddScoped<ReportExplanationReader>()
            .AddScoped<ReportReader>()
            .AddScoped<ReportFiles>()
            .AddScoped<ReportMails>()
            .AddScoped<ReportMaker>()
            .AddScoped<ReportFailures>()
            .AddScoped<ReportCalendar>()
            .AddScoped<ReportService>();
}
