using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Data;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>The database takes a write. On a full disk everything can still be read, and nobody can sign in.</summary>
internal sealed class WriteCheck(PortalDbContext db, DatabaseOptions database) : IReadinessCheck
{
    public string Name => "write";

    public string Title => ReadinessTexts.Write;

    public string Advice => ReadinessTexts.WriteAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Unhealthy;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        await db.ProveWritingAsync(database, cancellationToken);
        return null;
    }
}
