using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Verification;

public sealed class SweepFilesJob(FileSweep sweep, StrayFileService strays, DamagedFileService damaged) : IJob
{
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        if (!await sweep.RunAsync(cancellationToken))
        {
            return "nothing: the files are not those of this database";
        }

        var withoutRow = await strays.FindAsync(cancellationToken);
        var harmed = await damaged.CheckAsync(cancellationToken);
        return withoutRow + harmed == 0 ? null : $"{withoutRow} files without a row and {harmed} missing or damaged wait for a decision";
    }
}
