namespace SocialReturn.Web.Infrastructure.Jobs;

public static class JobRunnerSetup
{
    public const string Setting = "Jobs:Enabled";

    /// <summary>Any node may run jobs; a node that only answers requests has Jobs:Enabled set to false.</summary>
    public static void AddPortalJobs(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue(Setting, defaultValue: true))
        {
            builder.Services.AddHostedService<JobRunner>();
        }
    }
}
