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
using SocialReturn.Web.Features.KeptForms;
using SocialReturn.Web.Features.Notifications;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Features.Overview;
using SocialReturn.Web.Features.Regions;
using SocialReturn.Web.Features.Reports;
using SocialReturn.Web.Features.StoredFiles;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features;

/// <summary>The pages' readers: one line a feature.</summary>
public static class FeatureSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) =>
        services
            .AddErrorPages()
            .Configure<MvcOptions>(options => options.Filters.Add<RestoreFilter>())
            .Configure<MvcOptions>(options => options.Filters.Add<TaskCountFilter>())
            .Configure<MvcOptions>(options => options.Filters.Add<StoredFileCountFilter>())
            .Configure<MvcOptions>(options => options.Filters.Add<BlockedFilter>())
            .AddAdviser()
            .AddScoped<FormKeeper>()
            .AddScoped<StoredFileReader>()
            .AddScoped<ReportFileReader>()
            .AddScoped<ReportListReader>()
            .AddScoped<InsightReader>()
            .AddScoped<NotificationReader>()
            .AddScoped<FailedMailReader>()
            .AddScoped<RegionReader>()
            .AddScoped<RegionEndReader>()
            .AddScoped<CalculatorReader>()
            .AddScoped<PlanDraftReader>()
            .AddScoped<EvidenceParts>()
            .AddScoped<UploadReceiver>()
            .AddScoped<OverviewReader>()
            .AddScoped<TaskReader>()
            .AddScoped<PublicationDayReader>()
            .AddScoped<TenderFormReader>()
            .AddScoped<TenderCorrections>()
            .AddScoped<OutsideContactReader>()
            .AddScoped<BlockedRegionReader>()
            .AddScoped<OwnerObjectionReader>()
            .AddScoped<TenderListReader>()
            .AddScoped<TimelineReader>()
            .AddScoped<TenderReader>()
            .AddScoped<TurnoverReader>()
            .AddScoped<ValuePanels>()
            .AddScoped<ProposalReader>()
            .AddScoped<FulfilmentPageTools>()
            .AddScoped<StatedReader>()
            .AddScoped<OfferedReader>()
            .AddScoped<CorrectionReader>()
            .AddScoped<KeptProof>()
            .AddScoped<FulfilmentReader>()
            .AddScoped<HistoryReader>()
            .AddScoped<DeliveryReader>()
            .AddScoped<DeliveryMoveReader>();
}
