namespace SocialReturn.Core.Tenancy;

/// <summary>Read and written by jobs and commands, and by nobody at work.</summary>
public interface IReadByJobs : INamesReader;
