using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Mail;

namespace SocialReturn.Core.Jobs;

public static class JobSetup
{
    /// <summary>Adds a job to the schedule; a host that runs jobs takes it from there.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services, string name, TimeSpan every, bool oneAtATime = true)
        where T : class, IJob =>
        services.AddScoped<T>().AddSingleton(new JobSchedule(name, typeof(T), every, oneAtATime));

    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services
            .AddScoped<JobLeases>()
            .AddJob<SendMailJob>("send-mail", TimeSpan.FromSeconds(5), oneAtATime: false)
            .AddJob<CleanUpKeysJob>("clean-up-keys", TimeSpan.FromHours(24))
            .AddJob<SweepEvidenceJob>("sweep-evidence", TimeSpan.FromHours(6));
}
