namespace SocialReturn.Core.Tenancy;

/// <summary>Read by the desk and every contractor, and by the readers of the authorities in its region.</summary>
public interface IReadByAuthoritiesToo : IReadByEveryContractor;
