using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Tenders;

public static class TenderSetup
{
    public static IServiceCollection AddTenders(this IServiceCollection services) =>
        services
            .AddScoped<TenderMails>()
            .AddScoped<TenderTools>()
            .AddScoped<TenderService>();
}
