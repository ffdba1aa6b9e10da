using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Data;

/// <summary>Forgets the keys of forms that were sent long ago: nobody sends those again.</summary>
public sealed class CleanUpKeysJob(PortalDbContext db, TimeProvider clock) : IJob
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow() - KeptFor;
        return db.WriteAsync(token => db.IdempotencyKeys.Where(key => key.At < before).ExecuteDeleteAsync(token), cancellationToken);
    }
}
