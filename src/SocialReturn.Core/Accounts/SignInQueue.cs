using System.Threading.RateLimiting;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Lets a few passwords of one network address be checked at a time; the others wait in line, and nobody is refused. So the
/// failures of an address are counted one after another, and a thousand guesses at once get no further than thirty in a row.
/// </summary>
public sealed class SignInQueue : IDisposable
{
    private const int AtOnce = 4;

    private readonly PartitionedRateLimiter<string> lines = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(address, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        })
    );

    /// <returns>The place; give it back by disposing of it.</returns>
    public async Task<IDisposable> EnterAsync(string address, CancellationToken cancellationToken) =>
        await lines.AcquireAsync(BrakeKey.Address(address).Hash, cancellationToken: cancellationToken);

    public void Dispose() => lines.Dispose();
}
