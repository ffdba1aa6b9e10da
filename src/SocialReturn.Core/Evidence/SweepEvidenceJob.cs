using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Evidence;

public sealed class SweepEvidenceJob(EvidenceSweep sweep) : IJob
{
    public Task RunAsync(CancellationToken cancellationToken) => sweep.RemoveAsync(cancellationToken);
}
