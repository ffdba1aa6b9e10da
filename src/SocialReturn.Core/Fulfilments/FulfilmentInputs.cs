using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Who takes the place: a participant picked from the list, or somebody new. A draft may leave anything open.</summary>
public sealed record PlacedParticipant
{
    /// <summary>A participant picked from the list; then the rest is ignored.</summary>
    public Guid? ParticipantId { get; init; }

    /// <summary>The contractor's own.</summary>
    public string? Reference { get; init; }

    /// <summary>With initial and letters: used for birth year and match key, never stored.</summary>
    [Personal]
    public DateOnly? BirthDate { get; init; }

    [Personal]
    public string? Initial { get; init; }

    [Personal]
    public string? SurnameLetters { get; init; }

    /// <summary>The contractor says that a person known under another reference is somebody else.</summary>
    public bool IsSomebodyElse { get; init; }

    public DateOnly? WageCostSubsidyUntil { get; init; }

    /// <summary>Without the input itself: records print their members, and these belong in no log.</summary>
    public override string ToString() => nameof(PlacedParticipant);
}

/// <summary>A placement as filled in. A draft may leave anything open.</summary>
public sealed record ParticipationInput
{
    public required PlacedParticipant Participant { get; init; }

    public string? BlockCode { get; init; }

    public string? Title { get; init; }

    /// <summary>By contract; or <see cref="WorkedHours"/>, never both.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Of somebody hired in, in total.</summary>
    public decimal? WorkedHours { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool PermanentContract { get; init; }

    /// <summary>Expected over the whole placement, for a block by wage cost.</summary>
    public Euro? WageCosts { get; init; }

    /// <summary>For a block per stage.</summary>
    public int? Stages { get; init; }

    /// <summary>For a block that looks at how long the participant was on benefit.</summary>
    public int? BenefitMonths { get; init; }

    /// <summary>The questions that were answered with yes.</summary>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;
}

/// <summary>A purchase as filled in. A draft may leave anything open.</summary>
public sealed record SocialPurchaseInput
{
    /// <summary>A supplier from the region's list, or null with a name.</summary>
    public Guid? SupplierId { get; init; }

    public string? SupplierName { get; init; }

    public string? Title { get; init; }

    /// <summary>Expected, until it is delivered.</summary>
    public DateOnly? InvoiceDate { get; init; }

    public Euro? InvoiceInclVat { get; init; }

    public Euro? Vat { get; init; }

    /// <summary>Excluding VAT.</summary>
    public Euro? MaterialCosts { get; init; }

    /// <summary>Where the schedule has more than one block for purchases.</summary>
    public string? BlockCode { get; init; }

    /// <summary>Excluding VAT, for a block by labour cost only.</summary>
    public Euro? LabourCosts { get; init; }

    /// <inheritdoc cref="ParticipationInput.Confirmed"/>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;
}

/// <summary>A period of a placement or an invoice of a purchase as filled in.</summary>
public sealed record DeliveryInput
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public decimal? HoursPerWeek { get; init; }

    public decimal? WorkedHours { get; init; }

    public string? InvoiceNumber { get; init; }

    public Euro? InvoiceInclVat { get; init; }

    public Euro? Vat { get; init; }

    public Euro? MaterialCosts { get; init; }

    public bool IsLast { get; init; }

    /// <summary>Paid in this period, for a block by wage cost.</summary>
    public Euro? WageCosts { get; init; }

    /// <summary>Excluding VAT, for a block by labour cost only.</summary>
    public Euro? LabourCosts { get; init; }

    /// <inheritdoc cref="ParticipationInput.Confirmed"/>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;
}

/// <summary>How a form is sent: which record in which version, as a draft or for good, under which idempotency key.</summary>
/// <param name="Id">Null for a new record.</param>
/// <param name="Version">The version the form was opened with.</param>
/// <param name="Submit">True to propose or claim, false to keep a draft.</param>
/// <param name="Key">The form's idempotency key.</param>
public sealed record Submission(Guid? Id, Guid? Version, bool Submit, Guid Key);
