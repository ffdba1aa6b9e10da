using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Areas.Adviser.RegionDetails;

/// <param name="Colours">The colours as they stand now, in the order brand, light, wash.</param>
public sealed record DetailsViewModel(string Slug, RegionColours Colours, DetailsForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>Reads what the region says of itself.</summary>
public sealed class RegionDetailsReader(PortalDbContext db, CurrentScope scope)
{
    /// <param name="form">As it was sent; null for what is stored.</param>
    public async Task<DetailsViewModel> GetAsync(DetailsForm? form, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == scope.Required.RegionId, cancellationToken);
        return new DetailsViewModel(region.Slug, RegionColours.Of(region), form ?? DetailsForm.Of(region));
    }
}
