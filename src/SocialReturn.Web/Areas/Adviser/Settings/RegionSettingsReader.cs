using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Areas.Adviser.Settings;

public sealed record SettingsViewModel(string Region, SettingsForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

public sealed record KindsViewModel(KindsForm Form)
{
    /// <inheritdoc cref="SettingsViewModel.Refused"/>
    public string? Refused { get; init; }
}

/// <summary>Reads what the region has decided.</summary>
public sealed class RegionSettingsReader(PortalDbContext db, CurrentScope scope)
{
    /// <param name="form">As it was sent; null for the stored settings.</param>
    public async Task<SettingsViewModel> GetAsync(SettingsForm? form, CancellationToken cancellationToken)
    {
        var region = await RegionAsync(cancellationToken);
        return new SettingsViewModel(region.Name, form ?? SettingsForm.Of(region));
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<KindsViewModel> KindsAsync(KindsForm? form, CancellationToken cancellationToken) =>
        new(form ?? KindsForm.Of(await RegionAsync(cancellationToken)));

    private Task<Region> RegionAsync(CancellationToken cancellationToken) =>
        db.Regions.AsNoTracking().SingleAsync(row => row.Id == scope.Required.RegionId, cancellationToken);
}
