using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Obligations;

namespace SocialReturn.Core.Tenders;

public static class TenderSetup
{
    public static IServiceCollection AddTenders(this IServiceCollection services) =>
        services
            .AddScoped<TenderMails>()
            .AddScoped<ObligationSettler>()
            .AddScoped<TenderTools>()
            .AddScoped<TenderService>()
            .AddScoped<ObligationService>()
            .AddScoped<TurnoverService>();
}
