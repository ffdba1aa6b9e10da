namespace SocialReturn.Core.Tenancy;

/// <summary>Read by who keeps the installation: of no region, and nothing of a case.</summary>
public interface IReadByPlatform : INamesReader;
