namespace SocialReturn.Core.Tenancy;

/// <summary>Read by the desk of its region and by every contractor: a list or rule of the region that proposals are made with.</summary>
public interface IReadByEveryContractor : INamesReader, IRegionOwned;
