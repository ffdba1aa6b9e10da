using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Data;

/// <summary>Forgets the keys of forms that were sent long ago: nobody sends those again.</summary>
public sealed class CleanUpKeysJob(PortalDbContext db, TimeProvider clock, ILogger<CleanUpKeysJob> logger) : IJob
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var (now, believed) = (clock.UtcNow(), clock.LatestBelieved());
        var before = now - KeptFor;
        var forgotten = await db.WriteAsync(token => db.IdempotencyKeys.Where(key => key.At < before).ExecuteDeleteAsync(token), cancellationToken);

        // They keep doing their work from now on: without them the same form could make a second row.
        var ahead = await db.WriteAsync(
            token => db.IdempotencyKeys.Where(key => key.At > believed).ExecuteUpdateAsync(set => set.SetProperty(key => key.At, now), token),
            cancellationToken
        );
        logger.SayPutRight("keys of forms", ahead);
        return forgotten == 0 ? null : $"forgot {forgotten} keys of forms";
    }
}
