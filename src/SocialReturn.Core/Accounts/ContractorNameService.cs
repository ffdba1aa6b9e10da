using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Changes what a contractor is called. Its own people do; as long as nobody works there, the region that brought it in. The number of
/// the trade register never changes: another number is another company.
/// </summary>
public sealed class ContractorNameService(PortalDbContext db, CurrentScope scope, Chronicle chronicle)
{
    /// <summary>Whether whoever is at work here may say what it is called.</summary>
    public async Task<bool> MayRenameAsync(Contractor contractor, CancellationToken cancellationToken) =>
        contractor.MayBeChangedBy(scope.Required)
        && (scope.IsContractor || !await db.Memberships.AnyAsync(membership => membership.ContractorId == contractor.Id, cancellationToken));

    public async Task<Outcome<Guid>> RenameAsync(Guid id, Guid version, string? typed, CancellationToken cancellationToken)
    {
        if (await db.Contractors.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } contractor)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await MayRenameAsync(contractor, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        var name = string.Join(' ', (typed ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (FaultOf(name) is { } fault)
        {
            return Outcome.Invalid<Guid>("Name", fault);
        }

        if (contractor.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        if (name == contractor.Name)
        {
            return Outcome.Done(id);
        }

        contractor.Rename(name);
        await TellAsync(contractor, cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    private static string? FaultOf(string name) =>
        name.Length == 0 ? AccountTexts.ContractorNameRequired
        : name.Length > Contractor.MaxName ? string.Format(CommonTexts.TooLong, Contractor.MaxName)
        : BsnCheck.Contains(name) ? CommonTexts.TextLooksLikeBsn
        : null;

    /// <summary>Each region that works with it reads of it in its own log.</summary>
    private async Task TellAsync(Contractor contractor, CancellationToken cancellationToken)
    {
        var regions = await db
            .RegionContractors.Where(link => link.ContractorId == contractor.Id)
            .Select(link => (Guid?)link.RegionId)
            .ToListAsync(cancellationToken);
        foreach (var region in regions.DefaultIfEmpty(null))
        {
            await chronicle.TellAsync(new ContractorRenamed(contractor, region), cancellationToken);
        }
    }
}
