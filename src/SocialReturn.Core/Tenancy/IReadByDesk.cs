namespace SocialReturn.Core.Tenancy;

/// <summary>Read by the desk of its region alone, also when it is about one contractor. No line or notification about it reaches anybody else.</summary>
public interface IReadByDesk : INamesReader, IRegionOwned;
