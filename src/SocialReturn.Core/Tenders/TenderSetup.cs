using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders.ByContractor;
using SocialReturn.Core.Tenders.ByDesk;

namespace SocialReturn.Core.Tenders;

public static class TenderSetup
{
    public static IServiceCollection AddTenders(this IServiceCollection services) =>
        services
            .AddMails<TenderMails>()
            .AddScoped<CertificateReader>()
            .AddScoped<TenderQuestions>()
            .AddScoped<TenderContacts>()
            .AddScoped<ObligationSettler>()
            .AddScoped<DiscountReader>()
            .AddScoped<RoundWriter>()
            .AddScoped<RegistrationReader>()
            .AddScoped<ScheduleGapReader>()
            .AddScoped<TenderIntake>()
            .AddScoped<TenderTools>()
            .AddScoped<TenderService>()
            .AddScoped<RefusedTenderService>()
            .AddScoped<TenderDecisionService>();
}
