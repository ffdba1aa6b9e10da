using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Tenders;

public static class TenderSetup
{
    public static IServiceCollection AddTenders(this IServiceCollection services) =>
        services
            .AddScoped<TenderMails>()
            .AddScoped<ObligationSettler>()
            .AddScoped<TenderTools>()
            .AddScoped<TenderService>();
}
