using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Organisation;

/// <param name="Request">Null when none runs.</param>
/// <param name="Desk">Of the region that asks.</param>
public sealed record OwnerObjectionViewModel(OwnerRequest? Request, string? Desk, OwnerObjectionForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>Reads the new owner that a region wants to let in at the contractor at work.</summary>
public sealed class OwnerObjectionReader(PortalDbContext db, CurrentScope scope, OwnerRequestReader requests)
{
    public async Task<OwnerObjectionViewModel> ReadAsync(CancellationToken cancellationToken)
    {
        var request = await requests.OpenAsync(scope.Required.ContractorId!.Value, cancellationToken);
        var regionId = request?.RegionId;
        var desk = await db.Regions.Where(region => region.Id == regionId).Select(region => region.DeskName).SingleOrDefaultAsync(cancellationToken);
        var form = new OwnerObjectionForm { RequestId = request?.Id ?? Guid.Empty, Version = request?.Version ?? Guid.Empty };
        return new OwnerObjectionViewModel(request, desk, form);
    }
}
