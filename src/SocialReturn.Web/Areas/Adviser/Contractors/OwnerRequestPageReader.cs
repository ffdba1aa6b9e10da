using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>The page on which administrators let a new owner in.</summary>
/// <param name="Request">The one that runs; null when none does.</param>
/// <param name="Refusal">Why none can be asked for.</param>
public sealed record OwnerRequestViewModel(Guid ContractorId, string Contractor, OwnerRequest? Request, string? Refusal)
{
    public bool IsMine { get; init; }

    public OwnerRequestForm Form { get; init; } = new();

    public IdentityForm Check { get; init; } = new();

    public OwnerRefusalForm Stop { get; init; } = new();

    /// <summary>Signs that whoever reads this works at the contractor too.</summary>
    public IReadOnlyList<SidesFlag> Sides { get; init; } = [];

    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>Reads how it stands with a new owner.</summary>
public sealed class OwnerRequestPageReader(PortalDbContext db, CurrentScope scope, OwnerRequestReader requests, SidesReader sides)
{
    /// <returns>Null when the region does not know this contractor.</returns>
    public async Task<OwnerRequestViewModel?> GetAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        if (await db.Contractors.AsNoTracking().SingleOrDefaultAsync(row => row.Id == contractorId, cancellationToken) is not { } contractor)
        {
            return null;
        }

        var request = await requests.OpenAsync(contractorId, cancellationToken);
        return new OwnerRequestViewModel(
            contractorId,
            contractor.Name,
            request,
            request is null ? await requests.RefusalAsync(contractor, cancellationToken) : null
        )
        {
            IsMine = request?.FirstAdministratorId == scope.Actor.UserId,
            Check = new IdentityForm { RequestId = request?.Id ?? Guid.Empty, Version = request?.Version ?? Guid.Empty },
            Stop = new OwnerRefusalForm { RequestId = request?.Id ?? Guid.Empty, Version = request?.Version ?? Guid.Empty },
            Sides = await sides.OfActorAsync(contractorId, cancellationToken),
        };
    }
}
