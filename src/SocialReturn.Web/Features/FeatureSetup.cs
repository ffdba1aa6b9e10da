using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Areas.Adviser;
using SocialReturn.Web.Areas.Adviser.FailedMails;
using SocialReturn.Web.Areas.Adviser.Reports;
using SocialReturn.Web.Features.Calculator;
using SocialReturn.Web.Features.Errors;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Features.Home;
using SocialReturn.Web.Features.Insight;
using SocialReturn.Web.Features.Notifications;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Features.Overview;
using SocialReturn.Web.Features.Regions;
using SocialReturn.Web.Features.Reports;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Features.Tenders;

namespace SocialReturn.Web.Features;

/// <summary>The pages' readers: one line a feature.</summary>
public static class FeatureSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) =>
        services
            .AddErrorPages()
            .Configure<MvcOptions>(options => options.Filters.Add<TaskCountFilter>())
            .AddAdviser()
            .AddScoped<ReportDownloads>()
            .AddScoped<ReportList>()
            .AddScoped<InsightPage>()
            .AddScoped<NotificationPage>()
            .AddScoped<FailedMailsPage>()
            .AddScoped<RegionPage>()
            .AddScoped<RegionEndPage>()
            .AddScoped<CalculatorPage>()
            .AddScoped<EvidenceParts>()
            .AddScoped<UploadReceiver>()
            .AddScoped<OverviewPage>()
            .AddScoped<TaskList>()
            .AddScoped<TenderFormPage>()
            .AddScoped<TenderCorrections>()
            .AddScoped<OutsideContactReader>()
            .AddScoped<TenderList>()
            .AddScoped<TenderTimeline>()
            .AddScoped<TenderPage>()
            .AddScoped<TurnoverPage>()
            .AddScoped<ValuePanels>()
            .AddScoped<ProposalPage>()
            .AddScoped<FulfilmentPageTools>()
            .AddScoped<FulfilmentPage>()
            .AddScoped<HistoryReader>()
            .AddScoped<DeliveryPage>();
}
