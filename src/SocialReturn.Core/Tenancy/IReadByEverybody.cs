namespace SocialReturn.Core.Tenancy;

/// <summary>Read by whoever has a scope.</summary>
public interface IReadByEverybody : INamesReader;
