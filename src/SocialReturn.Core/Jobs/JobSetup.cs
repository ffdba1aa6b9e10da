using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Jobs;

public static class JobSetup
{
    /// <summary>Adds a job to the schedule; a host that runs jobs takes it from there.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services, string name, TimeSpan every, bool oneAtATime = true)
        where T : class, IJob => services.AddScoped<T>().AddSingleton(new JobSchedule(name, typeof(T), every, oneAtATime));
}
