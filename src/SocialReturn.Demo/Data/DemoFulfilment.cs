using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

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

    /// <summary>The adviser answered with fewer hours or a lower value; the contractor has not answered.</summary>
    Offered,
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

    /// <summary>The contractor took back the last claim, and has not sent it in again.</summary>
    ClaimWithdrawn,

    /// <summary>The last claim was of another tender, and was brought there.</summary>
    ClaimMoved,

    /// <summary>The contractor is late with the hours.</summary>
    Late,

    /// <summary>A period before the last one was never delivered.</summary>
    Gap,

    /// <summary>The last delivery was verified, and corrected afterwards.</summary>
    Corrected,

    /// <summary>The same, by a credit note.</summary>
    Credited,

    /// <summary>The last delivery was verified, and then taken back.</summary>
    Reversed,

    /// <summary>The contractor asks for a correction of the last delivery; the adviser has not answered.</summary>
    CorrectionAsked,

    /// <summary>The adviser offers one; the contractor has not answered.</summary>
    CorrectionOffered,
}

/// <summary>A fulfilment of the demo as it will be proposed.</summary>
internal abstract record DemoFulfilment
{
    public required DemoTender Tender { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Or kept as a draft.</summary>
    public required DateTime ProposedAt { get; init; }

    public required DemoFate Fate { get; init; }

    /// <summary>Working days since the last act, where the fate stops half-way.</summary>
    public required int Wait { get; init; }

    /// <summary>To the tender, in a sentence; a participation needs none.</summary>
    public string? Relation { get; init; }

    /// <summary>Its own chance, for everything that happens to it.</summary>
    public required Random Chance { get; init; }

    /// <summary>Known once it is saved.</summary>
    public Guid Id { get; set; }
}

/// <summary>A placement: participation, or job to job.</summary>
internal sealed record DemoPlacement : DemoFulfilment
{
    /// <summary>The contractor's own reference of the participant.</summary>
    public required string Who { get; init; }

    public required string Block { get; init; }

    public required decimal Hours { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required bool Permanent { get; init; }
}

/// <summary>A purchase.</summary>
internal sealed record DemoPurchase : DemoFulfilment
{
    public required string Supplier { get; init; }

    public required DateOnly Date { get; init; }

    public required Euro InvoiceInclVat { get; init; }

    public required Euro Vat { get; init; }

    public required Euro Material { get; init; }
}

/// <summary>A training or an activity.</summary>
internal sealed record DemoEffort : DemoFulfilment
{
    /// <summary>The school or trainer.</summary>
    public string? Party { get; init; }

    /// <summary>The placement that a training hangs on.</summary>
    public DemoPlacement? Beside { get; init; }

    public bool? IsLanguage { get; init; }

    public string? ActivityType { get; init; }

    public string? Goal { get; init; }

    /// <summary>Null where the region has one for its kind.</summary>
    public string? Block { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required Measures Measures { get; init; }
}
