namespace SocialReturn.Web.Security;

/// <summary>The names of the authorization policies. Every action names one, or is anonymous on purpose.</summary>
public static class Policies
{
    /// <summary>Signed in; a place to work need not be picked yet.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Signed in and at work somewhere, in any role.</summary>
    public const string AtWork = nameof(AtWork);

    public const string Contractor = nameof(Contractor);

    public const string ContractorOwner = nameof(ContractorOwner);

    /// <summary>An adviser or an administrator of the region.</summary>
    public const string Adviser = nameof(Adviser);

    /// <summary>Works on cases: a contractor, or an adviser or administrator of the region.</summary>
    public const string CaseWorker = nameof(CaseWorker);

    public const string RegionAdministrator = nameof(RegionAdministrator);

    public const string AuthorityReader = nameof(AuthorityReader);

    public const string PlatformAdministrator = nameof(PlatformAdministrator);

    /// <summary>Restores a second factor: administrators of a region or of the platform.</summary>
    public const string Administrator = nameof(Administrator);
}
