using SocialReturn.Core.Common;

namespace SocialReturn.Core.Regions;

/// <summary>Keeps what the region decides about the kinds. What was sent in before stays as it was.</summary>
public sealed class KindSettingsService(RegionWriter writer)
{
    public Task<Outcome<Guid>> SaveAsync(Guid version, KindSettings input, CancellationToken cancellationToken) =>
        writer.ChangeAsync(version, KindSettingsRules.Check(input), RegionActs.KindsChanged, region => region.Decide(input), cancellationToken);
}
