using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Settings;

public sealed record SettingsViewModel(string Region, SettingsForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

public sealed record RequirementRow(Guid Id, string Kind, string Name, string? Hint, bool EachDelivery);

public sealed record RequirementsViewModel(ImmutableArray<RequirementRow> Rows, RequirementForm Form);

/// <summary>Reads what the region has decided.</summary>
public sealed class RegionSettingsReader(PortalDbContext db, CurrentScope scope)
{
    /// <param name="form">As it was sent; null for the stored settings.</param>
    public async Task<SettingsViewModel> GetAsync(SettingsForm? form, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == scope.Required.RegionId, cancellationToken);
        return new SettingsViewModel(region.Name, form ?? SettingsForm.Of(region));
    }

    public async Task<RequirementsViewModel> RequirementsAsync(RequirementForm form, CancellationToken cancellationToken)
    {
        var rows = await db.EvidenceRequirements.AsNoTracking().OrderBy(row => row.Kind).ThenBy(row => row.Order).ToListAsync(cancellationToken);
        return new RequirementsViewModel(
            [.. rows.Select(row => new RequirementRow(row.Id, FulfilmentDescriptions.KindName(row.Kind), row.Name, row.Hint, row.EachDelivery))],
            form
        );
    }
}
