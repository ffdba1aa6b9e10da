using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Jobs;

public sealed class JobHoldReader(PortalDbContext db)
{
    /// <returns>Null when jobs may run.</returns>
    public Task<JobHold?> FindAsync(CancellationToken cancellationToken) =>
        db.JobHolds.AsNoTracking().SingleOrDefaultAsync(hold => hold.Name == JobHold.OfAllJobs, cancellationToken);
}
