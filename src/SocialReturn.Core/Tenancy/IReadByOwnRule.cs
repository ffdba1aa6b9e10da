namespace SocialReturn.Core.Tenancy;

/// <summary>Read by a rule like no other: it stands with the filters of the database, and without one there is no model.</summary>
public interface IReadByOwnRule : INamesReader;
