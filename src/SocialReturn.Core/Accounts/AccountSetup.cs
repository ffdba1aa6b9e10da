using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Accounts.ByContractor;
using SocialReturn.Core.Accounts.ByDesk;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

public static class AccountSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddScoped<SessionReader>()
            .AddScoped<SignInHistoryReader>()
            .AddScoped<SessionService>()
            .AddScoped<PendingSignInService>()
            .AddScoped<KeptFormService>()
            .AddSingleton<SignInQueue>()
            .AddScoped<AccountBrake>()
            .AddScoped<BrakeService>()
            .AddScoped<EndSessionsService>()
            .AddScoped<AccountMails>()
            .AddMails<AccountMails>()
            .AddScoped<SecondFactor>()
            .AddScoped<PasswordVerifier>()
            .AddScoped<AccountService>()
            .AddScoped<SignInService>()
            .AddScoped<PasswordService>()
            .AddScoped<PasswordResetTokens>()
            .AddScoped<PasswordResetService>()
            .AddScoped<InvitationService>()
            .AddScoped<RegistrationService>()
            .AddScoped<MembershipService>()
            .AddScoped<InvitingService>()
            .AddScoped<ContractorDoor>()
            .AddScoped<OwnerRequestReader>()
            .AddScoped<OwnerRequestService>()
            .AddScoped<OwnerObjectionService>()
            .AddScoped<ContractorNameService>()
            .AddScoped<ContractorBlockService>()
            .AddScoped<ContractorPeopleReader>()
            .AddMails<ContractorMails>()
            .AddScoped<DecidingSides>()
            .AddScoped<ActTools>()
            .AddScoped<SidesReader>()
            .AddScoped<PeopleReader>()
            .AddScoped<SecondFactorService>()
            .AddScoped<SealedFactorReader>()
            .AddScoped<ForgetFactorsService>()
            .AddScoped<SecondFactorResetService>();
}
