using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Storage;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>The store takes a file and gives it back.</summary>
internal sealed class StoreCheck(FolderFileStore files) : IReadinessCheck
{
    public string Name => "store";

    public string Title => ReadinessTexts.Store;

    public string Advice => ReadinessTexts.StoreAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Unhealthy;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        await files.ProveAsync(cancellationToken);
        return null;
    }
}
