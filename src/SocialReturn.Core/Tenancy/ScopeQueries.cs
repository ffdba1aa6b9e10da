namespace SocialReturn.Core.Tenancy;

/// <summary>
/// Says in a query once more whose rows a scope reads. The filters hold for every kind of scope at once (any region or this one), and no
/// index answers an "or" of which one half is asked for: without this a list is found by looking at the rows of everybody.
/// </summary>
public static class ScopeQueries
{
    public static IQueryable<T> OfScope<T>(this IQueryable<T> rows, AccessScope scope)
        where T : class, IContractorOwned =>
        scope switch
        {
            { Kind: AccessScopeKind.Contractor, ContractorId: { } contractorId } => rows.Where(row => row.ContractorId == contractorId),
            { Kind: AccessScopeKind.Region, RegionId: { } regionId } => rows.Where(row => row.RegionId == regionId),
            _ => rows,
        };
}
