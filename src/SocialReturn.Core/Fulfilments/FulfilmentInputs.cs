using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Who takes the place: a participant picked from the list, or somebody new. A draft may leave anything open.</summary>
/// <param name="ParticipantId">A participant picked from the list; then the rest is ignored.</param>
/// <param name="Reference">The contractor's own.</param>
/// <param name="BirthDate">With initial and letters: used for birth year and match key, never stored.</param>
/// <param name="IsSomebodyElse">The contractor says that a person known under another reference is somebody else.</param>
public sealed record PlacedParticipant(
    Guid? ParticipantId,
    string? Reference,
    [property: Personal] DateOnly? BirthDate,
    [property: Personal] string? Initial,
    [property: Personal] string? SurnameLetters,
    bool IsSomebodyElse,
    DateOnly? WageCostSubsidyUntil
)
{
    /// <summary>Without the input itself: records print their members, and these belong in no log.</summary>
    public override string ToString() => nameof(PlacedParticipant);
}

/// <summary>A placement as filled in. A draft may leave anything open.</summary>
/// <param name="HoursPerWeek">Contract hours a week, or</param>
/// <param name="WorkedHours">hired-in hours in total; never both.</param>
public sealed record ParticipationInput(
    PlacedParticipant Participant,
    string? BlockCode,
    string? Title,
    decimal? HoursPerWeek,
    decimal? WorkedHours,
    DateOnly? From,
    DateOnly? To,
    bool PermanentContract
)
{
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
/// <param name="SupplierId">A supplier from the region's list, or null with a name.</param>
/// <param name="InvoiceDate">Expected, until it is delivered.</param>
/// <param name="MaterialCosts">Excluding VAT.</param>
public sealed record SocialPurchaseInput(
    Guid? SupplierId,
    string? SupplierName,
    string? Title,
    DateOnly? InvoiceDate,
    Euro? InvoiceInclVat,
    Euro? Vat,
    Euro? MaterialCosts
)
{
    /// <summary>Where the schedule has more than one block for purchases.</summary>
    public string? BlockCode { get; init; }

    /// <summary>Excluding VAT, for a block by labour cost only.</summary>
    public Euro? LabourCosts { get; init; }

    /// <inheritdoc cref="ParticipationInput.Confirmed"/>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;
}

/// <summary>A period of a placement or an invoice of a purchase as filled in.</summary>
public sealed record DeliveryInput(
    DateOnly? From,
    DateOnly? To,
    decimal? HoursPerWeek,
    decimal? WorkedHours,
    string? InvoiceNumber,
    Euro? InvoiceInclVat,
    Euro? Vat,
    Euro? MaterialCosts,
    bool IsLast
)
{
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
