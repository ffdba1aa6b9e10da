namespace SocialReturn.Core.Tenancy;

/// <summary>Read by the people of its contractor and by the desk of its region: what both may know of a case.</summary>
public interface IReadByContractorAndDesk : INamesReader, IContractorOwned;
