namespace SocialReturn.Core.Tenancy;

/// <summary>Known here and to the database only: whoever acts asks by name whose side somebody works on.</summary>
internal enum AccessScopeKind
{
    /// <summary>One region with everything in it: advisers and administrators.</summary>
    Region,

    /// <summary>One contractor across its regions.</summary>
    Contractor,

    /// <summary>One contracting authority in one region: its own tenders and reports.</summary>
    Authority,

    /// <summary>Regions and accounts, no case data.</summary>
    Platform,

    /// <summary>Somebody's own account, also while it is not known yet whose: whoever signs in, or follows a mailed link.</summary>
    Person,

    /// <summary>A named job or command over all regions.</summary>
    System,
}

/// <summary>What a request or a job may see and write. Without one, queries return nothing and writes throw.</summary>
public sealed record AccessScope
{
    private AccessScope(AccessScopeKind kind, Actor actor)
    {
        Kind = kind;
        Actor = actor;
    }

    internal AccessScopeKind Kind { get; }

    public Actor Actor { get; }

    public Guid? RegionId { get; private init; }

    public Guid? ContractorId { get; private init; }

    public Guid? AuthorityId { get; private init; }

    /// <summary>The region at whose desk the actor works; null for everybody else, the readers of its authorities included.</summary>
    public Guid? Desk => Kind == AccessScopeKind.Region ? RegionId : null;

    public bool IsDesk => Kind == AccessScopeKind.Region;

    public bool IsContractor => Kind == AccessScopeKind.Contractor;

    public bool IsPlatform => Kind == AccessScopeKind.Platform;

    public static AccessScope ForRegion(Guid regionId, Actor actor) => new(AccessScopeKind.Region, actor) { RegionId = regionId };

    public static AccessScope ForContractor(Guid contractorId, Actor actor) => new(AccessScopeKind.Contractor, actor) { ContractorId = contractorId };

    public static AccessScope ForAuthority(Guid regionId, Guid authorityId, Actor actor) =>
        new(AccessScopeKind.Authority, actor) { RegionId = regionId, AuthorityId = authorityId };

    public static AccessScope ForPlatform(Actor actor) => new(AccessScopeKind.Platform, actor);

    public static AccessScope ForPerson(Actor actor) => new(AccessScopeKind.Person, actor);

    public static AccessScope ForSystem(string job) => new(AccessScopeKind.System, Actor.System(job));
}
