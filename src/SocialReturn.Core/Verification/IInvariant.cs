using System.Collections.Immutable;

namespace SocialReturn.Core.Verification;

/// <summary>Something that holds after any fault; each check stands near its feature.</summary>
public interface IInvariant
{
    int Number { get; }

    string Name { get; }

    Task<InvariantResult> CheckAsync(CancellationToken cancellationToken);
}

/// <param name="Covered">What was looked at, with its number: a check over nothing proves nothing.</param>
/// <param name="Breaches">By reference only, no names or addresses; empty when it holds.</param>
public sealed record InvariantResult(string Covered, ImmutableArray<string> Breaches)
{
    public bool Holds => Breaches.IsEmpty;

    /// <summary>What somebody should know and nothing is wrong with, as what is held back on purpose.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
