using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Evidence;

/// <summary>How an item of proof is asked of what began in a time: from its first moment up to its last, which is outside it.</summary>
/// <param name="From">Null: from the beginning.</param>
/// <param name="Until">Null: it is still asked so.</param>
public sealed record RequirementTerm(FulfilmentKind Kind, bool IsRequired, bool EachDelivery, DateTime? From, DateTime? Until)
{
    public bool Holds(DateTime moment) => (From is null || From <= moment) && (Until is null || moment < Until);

    /// <summary>Whether there can be a fulfilment that both are asked of.</summary>
    public bool MeetsIn(RequirementTerm other) =>
        Kind == other.Kind
        && !IsEmpty
        && !other.IsEmpty
        && (other.Until is null || From is null || From < other.Until)
        && (Until is null || other.From is null || other.From < Until);

    private bool IsEmpty => From is not null && Until is not null && From >= Until;
}

/// <summary>An item of proof as it is asked of one fulfilment.</summary>
public sealed record AskedProof(string Code, string Name, string? Hint)
{
    public required bool IsRequired { get; init; }

    public required bool EachDelivery { get; init; }

    internal static AskedProof Of(EvidenceRequirement requirement, RequirementTerm term) =>
        new(requirement.Code, requirement.Name, requirement.Hint) { IsRequired = term.IsRequired, EachDelivery = term.EachDelivery };
}
