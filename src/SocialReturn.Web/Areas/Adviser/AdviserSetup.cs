using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Areas.Adviser.Authorities;
using SocialReturn.Web.Areas.Adviser.Contractors;
using SocialReturn.Web.Areas.Adviser.DeskTasks;
using SocialReturn.Web.Areas.Adviser.Log;
using SocialReturn.Web.Areas.Adviser.Notes;
using SocialReturn.Web.Areas.Adviser.Offers;
using SocialReturn.Web.Areas.Adviser.RegionDetails;
using SocialReturn.Web.Areas.Adviser.Review;
using SocialReturn.Web.Areas.Adviser.Settings;
using SocialReturn.Web.Areas.Adviser.Suppliers;
using SocialReturn.Web.Areas.Adviser.Tariffs;
using SocialReturn.Web.Areas.Adviser.Tenders;
using SocialReturn.Web.Areas.Adviser.Users;
using SocialReturn.Web.Areas.Adviser.WorkList;

namespace SocialReturn.Web.Areas.Adviser;

/// <summary>The readers of the adviser's pages: one line a feature.</summary>
public static class AdviserSetup
{
    public static IServiceCollection AddAdviser(this IServiceCollection services) =>
        services
            .Configure<MvcOptions>(options => options.Filters.Add<WaitingCountFilter>())
            .AddScoped<UserReader>()
            .AddScoped<ContractingAuthorityReader>()
            .AddScoped<RegionDetailsReader>()
            .AddScoped<WorkListReader>()
            .AddScoped<ReviewCaseReader>()
            .AddScoped<ReviewCheckReader>()
            .AddScoped<ReviewReaders>()
            .AddScoped<ReviewDesk>()
            .AddScoped<ReviewReader>()
            .AddScoped<OfferReader>()
            .AddScoped<AdviserTenderListReader>()
            .AddScoped<AdviserTenderReader>()
            .AddScoped<NoteReader>()
            .AddScoped<ObligationReader>()
            .AddScoped<RepinReader>()
            .AddScoped<TurnoverReviewReader>()
            .AddScoped<SupplierReader>()
            .AddScoped<RecognitionReader>()
            .AddScoped<ContractorBlockReader>()
            .AddScoped<OwnerRequestPageReader>()
            .AddScoped<SupplierHistoryReader>()
            .AddScoped<ContractorReader>()
            .AddScoped<ContractorCertificateReader>()
            .AddScoped<TenderDiscountReader>()
            .AddScoped<TariffReader>()
            .AddScoped<TariffComparisonReader>()
            .AddScoped<PublicationReader>()
            .AddScoped<RehearsedYearReader>()
            .AddScoped<LogReader>()
            .AddScoped<LogSearch>()
            .AddScoped<LogNameReader>()
            .AddScoped<RegionSettingsReader>()
            .AddScoped<EvidenceRequirementReader>()
            .AddScoped<DeskTaskReader>();
}
