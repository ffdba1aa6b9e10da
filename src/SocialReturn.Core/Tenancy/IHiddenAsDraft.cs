namespace SocialReturn.Core.Tenancy;

/// <summary>
/// While it is not sent in, only its writer reads it. When that is over stands with the filters of the database, and without that rule
/// there is no model.
/// </summary>
public interface IHiddenAsDraft;
