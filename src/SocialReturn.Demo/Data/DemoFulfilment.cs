using SocialReturn.Core.Common;

namespace SocialReturn.Demo.Data;

/// <summary>How far a fulfilment of the demo comes, and where it stops.</summary>
internal enum DemoFate
{
    /// <summary>Goes its way: what has ended is delivered and verified, what runs is delivered up to last month.</summary>
    Done,
    Draft,

    /// <summary>Waits for a decision on the proposal.</summary>
    Proposed,

    /// <summary>The adviser asked for changes to the proposal; the contractor has not answered.</summary>
    Changes,

    /// <summary>The same, and the contractor answered.</summary>
    ChangesAnswered,
    Rejected,
    Withdrawn,

    /// <summary>The last claim waits for the adviser.</summary>
    Claimed,

    /// <summary>The adviser asked for changes to the last claim.</summary>
    ClaimChanges,

    /// <summary>The last claim was rejected.</summary>
    ClaimRejected,

    /// <summary>The last delivery is still a draft.</summary>
    ClaimDraft,

    /// <summary>The contractor is late with the hours.</summary>
    Late,
}

/// <summary>A fulfilment of the demo as it will be proposed.</summary>
/// <param name="ProposedAt">Or kept as a draft.</param>
/// <param name="Wait">Working days since the last act, where the fate stops half-way.</param>
internal abstract record DemoFulfilment(DemoTender Tender, string Title, DateTime ProposedAt, DemoFate Fate, int Wait)
{
    /// <summary>Its own chance, for everything that happens to it.</summary>
    public required Random Chance { get; init; }

    /// <summary>Known once it is saved.</summary>
    public Guid Id { get; set; }
}

/// <summary>A placement.</summary>
/// <param name="Who">The contractor's own reference of the participant.</param>
internal sealed record DemoPlacement(
    DemoTender Tender,
    string Title,
    DateTime ProposedAt,
    DemoFate Fate,
    int Wait,
    string Who,
    string Block,
    decimal Hours,
    DateOnly From,
    DateOnly To,
    bool Permanent
) : DemoFulfilment(Tender, Title, ProposedAt, Fate, Wait);

/// <summary>A purchase.</summary>
internal sealed record DemoPurchase(
    DemoTender Tender,
    string Title,
    DateTime ProposedAt,
    DemoFate Fate,
    int Wait,
    string Supplier,
    DateOnly Date,
    Euro InvoiceInclVat,
    Euro Vat,
    Euro Material
) : DemoFulfilment(Tender, Title, ProposedAt, Fate, Wait);
