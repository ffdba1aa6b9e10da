namespace SocialReturn.Core.Tenancy;

/// <summary>A row that is added and then never changed or removed.</summary>
public interface IAppendOnly;
