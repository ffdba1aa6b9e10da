using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Verification;

public sealed class SweepFilesJob(FileSweep sweep, StrayFileService strays, DamagedFileService damaged) : IJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await sweep.RunAsync(cancellationToken))
        {
            await strays.FindAsync(cancellationToken);
            await damaged.CheckAgainAsync(cancellationToken);
        }
    }
}
