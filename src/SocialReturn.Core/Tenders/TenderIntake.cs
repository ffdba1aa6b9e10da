using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>What a registration is held against and how it is sent in: the same for the first one and for one that comes back.</summary>
public sealed class TenderIntake(PortalDbContext db, CurrentScope scope, RegionBlockReader blocks, RoundWriter rounds)
{
    internal async Task<ContractingAuthority?> FindAuthorityAsync(TenderRegistration registration, List<FieldError> errors, CancellationToken cancellationToken)
    {
        var authority = await db.ContractingAuthorities.AsNoTracking().SingleOrDefaultAsync(row => row.Id == registration.AuthorityId, cancellationToken);
        if (authority is null && registration.AuthorityId is not null)
        {
            errors.Add(new FieldError(nameof(registration.AuthorityId), TenderTexts.AuthorityUnknown));
        }
        else if (authority?.EndedAt is not null)
        {
            errors.Add(new FieldError(nameof(registration.AuthorityId), TenderTexts.AuthorityEnded));
        }
        else if (authority is not null && await db.Regions.AnyAsync(region => region.Id == authority.RegionId && region.EndedAt != null, cancellationToken))
        {
            errors.Add(new FieldError(nameof(registration.AuthorityId), TenderTexts.RegionEnded));
        }

        return authority;
    }

    internal async Task AddBlockAsync(
        List<FieldError> errors,
        TenderRegistration registration,
        ContractingAuthority? authority,
        Contractor? contractor,
        CancellationToken cancellationToken
    )
    {
        if (authority is not null && contractor is not null && await blocks.RefusalAsync(authority.RegionId, contractor.Id, cancellationToken) is { } refusal)
        {
            errors.Add(new FieldError(scope.IsDesk ? nameof(registration.KvkNumber) : nameof(registration.AuthorityId), refusal));
        }
    }

    /// <summary>After what it owes is known. A contractor's waits for an adviser, an adviser's own is decided with it.</summary>
    internal Task SendInAsync(Tender tender, CancellationToken cancellationToken) =>
        scope.IsDesk
            ? rounds.ApproveAtOnceAsync([TenderRounds.Of(tender, CaseSide.Desk)], null, cancellationToken)
            : rounds.OpenAsync(TenderRounds.Of(tender, CaseSide.Contractor), cancellationToken);
}
