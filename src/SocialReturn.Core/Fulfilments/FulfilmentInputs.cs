using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

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

/// <summary>What a bonus or a limit may look at; empty where it is unknown or nobody asked.</summary>
public sealed record ParticipantSituation
{
    [Personal]
    public bool? StatusHolder { get; init; }

    [Personal]
    public bool? LanguageGap { get; init; }

    [Personal]
    public bool? WorkDisability { get; init; }

    [Personal]
    public DateOnly? LastBenefitDate { get; init; }

    [Personal]
    public DateOnly? LastSameEmployerDate { get; init; }

    /// <inheritdoc cref="PlacedParticipant.ToString"/>
    public override string ToString() => nameof(ParticipantSituation);
}

/// <summary>A proposal as filled in. A draft may leave anything open.</summary>
public abstract record ProposalInput
{
    public required FulfilmentKind Kind { get; init; }

    public string? BlockCode { get; init; }

    public string? Title { get; init; }

    /// <summary>The first day; the expected invoice date of a purchase.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Measures Measures { get; init; } = Measures.None;

    public string? Relation { get; init; }

    public string? OtherParty { get; init; }

    /// <summary>The questions that were answered with yes.</summary>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;

    /// <summary>The person it is for; null where none is named.</summary>
    public virtual PlacedParticipant? Person => null;

    internal abstract Fulfilment NewFor(Tender tender);

    /// <param name="known">As it was saved before, or null.</param>
    internal abstract List<FieldError> Check(ProposalRules rules, TariffSchedule? schedule, Fulfilment? known);
}

/// <summary>A placement as filled in.</summary>
public sealed record PlacementInput : ProposalInput
{
    public required PlacedParticipant Participant { get; init; }

    public bool PermanentContract { get; init; }

    /// <summary>For a block that looks at how long the participant was on benefit.</summary>
    public int? BenefitMonths { get; init; }

    public ParticipantSituation Situation { get; init; } = new();

    public override PlacedParticipant Person => Participant;

    internal override Fulfilment NewFor(Tender tender) => new Placement(tender, Kind);

    internal override List<FieldError> Check(ProposalRules rules, TariffSchedule? schedule, Fulfilment? known) =>
        [
            .. rules.Check(this, PlacementNeeds.Of(schedule?.FindBlock(BlockCode), schedule), known?.ParticipantId is not null),
            .. rules.CheckTerms(region => KindTerms.Check(this, region, known)),
        ];
}

/// <summary>Training, a purchase or an activity as filled in.</summary>
public sealed record EffortInput : ProposalInput
{
    /// <summary>A supplier from the region's list, or null with a name.</summary>
    public Guid? SupplierId { get; init; }

    public string? SupplierName { get; init; }

    /// <summary>A code of the schedule; null leaves it to what the region's list says.</summary>
    public string? StatedRecognition { get; init; }

    public bool? IsLanguage { get; init; }

    /// <summary>The placement that a training hangs on.</summary>
    public Guid? PlacementId { get; init; }

    public string? Goal { get; init; }

    /// <summary>A training of the contractor's own staff: it hangs on no placement.</summary>
    public bool ForOwnStaff { get; init; }

    public string? ActivityType { get; init; }

    internal override Fulfilment NewFor(Tender tender) => new Effort(tender, Kind);

    internal override List<FieldError> Check(ProposalRules rules, TariffSchedule? schedule, Fulfilment? known) =>
        [
            .. rules.Check(this, EffortNeeds.Of(schedule, Kind, BlockCode)),
            .. rules.CheckRecognition(this, schedule),
            .. rules.CheckTerms(region => KindTerms.Check(this, region, known)),
        ];
}

/// <summary>A period, an invoice or a performance as filled in.</summary>
public sealed record DeliveryInput
{
    /// <summary>The first day; the date of an invoice.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Measures Measures { get; init; } = Measures.None;

    public string? InvoiceNumber { get; init; }

    public bool IsLast { get; init; }

    /// <inheritdoc cref="ProposalInput.Confirmed"/>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;

    /// <summary>As a delivery was filled in.</summary>
    public static DeliveryInput Of(Delivery delivery) =>
        new()
        {
            From = delivery.From,
            To = delivery.To,
            Measures = delivery.Measures,
            InvoiceNumber = delivery.InvoiceNumber,
            IsLast = delivery.IsLast,
        };
}

/// <summary>How a form is sent: which record in which version, as a draft or for good, under which idempotency key.</summary>
/// <param name="Id">Null for a new record.</param>
/// <param name="Version">The version the form was opened with.</param>
/// <param name="Submit">True to propose or claim, false to keep a draft.</param>
/// <param name="Key">The form's idempotency key.</param>
public sealed record Submission(Guid? Id, Guid? Version, bool Submit, Guid Key);
