using SocialReturn.Core.Accounts;

namespace SocialReturn.Core.Verification;

/// <summary>The keys that seal second factors are those that sealed them.</summary>
public sealed class SecondFactorInvariant(SealedFactorReader factors) : IInvariant
{
    public int Number => 2;

    public string Name => "Second factors can be opened";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var (looked, closed) = await factors.LookAsync(cancellationToken);
        var covered = $"{looked} of {await factors.CountAsync(cancellationToken)} second factors";
        return new InvariantResult(covered, closed == 0 ? [] : [$"{closed} of the {looked} looked at cannot be opened: the keys that sealed them are gone"]);
    }
}
