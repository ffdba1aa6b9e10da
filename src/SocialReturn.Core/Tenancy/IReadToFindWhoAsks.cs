namespace SocialReturn.Core.Tenancy;

/// <summary>
/// Read to find out who asks and what that person may do, before there is a scope: no filter can hold. Accounts, places and what lets
/// people in, and nothing of a case. Whoever shows them says whose by <c>PlacesInScope</c> or by the person.
/// </summary>
public interface IReadToFindWhoAsks : INamesReader;
