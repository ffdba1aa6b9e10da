using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Areas.Adviser.Review;
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
            .AddScoped<WorkQueue>()
            .AddScoped<ReviewCase>()
            .AddScoped<ReviewChecks>()
            .AddScoped<ReviewReaders>()
            .AddScoped<ReviewDesk>()
            .AddScoped<ReviewPage>()
            .AddScoped<AdviserTenderList>()
            .AddScoped<AdviserTenderPage>();
}
