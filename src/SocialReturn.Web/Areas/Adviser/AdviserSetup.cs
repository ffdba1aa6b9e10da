using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Areas.Adviser.Authorities;
using SocialReturn.Web.Areas.Adviser.Contractors;
using SocialReturn.Web.Areas.Adviser.DeskTasks;
using SocialReturn.Web.Areas.Adviser.Log;
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
            .AddScoped<UsersPage>()
            .AddScoped<AuthorityPages>()
            .AddScoped<DetailsPage>()
            .AddScoped<WorkQueue>()
            .AddScoped<ReviewCase>()
            .AddScoped<ReviewChecks>()
            .AddScoped<ReviewReaders>()
            .AddScoped<ReviewDesk>()
            .AddScoped<ReviewPage>()
            .AddScoped<AdviserTenderList>()
            .AddScoped<AdviserTenderPage>()
            .AddScoped<ObligationPage>()
            .AddScoped<RepinPage>()
            .AddScoped<TurnoverReviewPage>()
            .AddScoped<SupplierPages>()
            .AddScoped<RecognitionPages>()
            .AddScoped<SupplierHistory>()
            .AddScoped<ContractorPages>()
            .AddScoped<CertificatePages>()
            .AddScoped<DiscountPage>()
            .AddScoped<TariffPages>()
            .AddScoped<ComparePage>()
            .AddScoped<PublishPage>()
            .AddScoped<RehearsePage>()
            .AddScoped<LogReader>()
            .AddScoped<LogSearch>()
            .AddScoped<LogNames>()
            .AddScoped<SettingsPage>()
            .AddScoped<DeskTaskList>();
}
