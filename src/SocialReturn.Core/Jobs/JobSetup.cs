using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Jobs;

public static class JobSetup
{
    /// <summary>Adds jobs to the schedule; a host that runs jobs takes them from there.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, params IEnumerable<JobSchedule> schedules)
    {
        foreach (var schedule in schedules)
        {
            services.AddScoped(schedule.Job).AddSingleton(schedule);
        }

        return services;
    }
}
