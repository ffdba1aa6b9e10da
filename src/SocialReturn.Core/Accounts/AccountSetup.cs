using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Accounts;

public static class AccountSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddScoped<SessionReader>()
            .AddScoped<AccountBrake>()
            .AddScoped<AccountMails>()
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
            .AddScoped<PeopleReader>()
            .AddScoped<SecondFactorService>()
            .AddScoped<SecondFactorResetService>();
}
