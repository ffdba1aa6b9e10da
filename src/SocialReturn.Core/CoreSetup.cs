using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Notes.ByDesk;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Platform;
using SocialReturn.Core.Protocols;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.Core.Verification;

namespace SocialReturn.Core;

/// <summary>The services of the domain: every feature adds its line.</summary>
public static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentScope>();
        services.AddSingleton<SecurityLog>();
        services.AddScoped<JobLeases>();
        services.AddScoped<JobReader>();
        services.AddScoped<JobHoldReader>();
        services.AddScoped<Idempotency>();
        services.AddStorage();
        services.AddMail();
        services.AddVerification();
        services.AddBackup();
        services.AddAccounts();
        services.AddScoped<RegionWriter>();
        services.AddScoped<RegionSettingsService>();
        services.AddScoped<KindSettingsService>();
        services.AddScoped<CertificateService>();
        services.AddScoped<AuthorityService>();
        services.AddScoped<RegionDetailsService>();
        services.AddScoped<RegionEndService>();
        services.AddProtocols();
        services.AddScoped<RegionBlockReader>();
        services.AddScoped<NoteService>();
        services.AddScoped<SupplierService>();
        services.AddScoped<RecognitionService>();
        services.AddHappenings();
        services.AddScoped<TariffCatalog>();
        services.AddScoped<TariffService>();
        services.AddScoped<TariffRehearsal>();
        services.AddScoped<PublishedScheduleReader>();
        services.AddEvidence();
        services.AddParticipants();
        services.AddTenders();
        services.AddFulfilments();
        services.AddScoped<ObligationService>();
        services.AddScoped<TurnoverService>();
        services.AddScoped<TurnoverDecisionService>();
        services.AddMails<TurnoverMails>();
        services.AddReports();
        services.AddPlatform();
        services.AddJobs(JobSchedules.Always);
        return services;
    }
}
