using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The page of one fulfilment.</summary>
public sealed record FulfilmentViewModel
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    public required Guid TenderId { get; init; }

    public required string TenderTitle { get; init; }

    public required string RegionSlug { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required FulfilmentStatus Status { get; init; }

    public required string Title { get; init; }

    public required string Detail { get; init; }

    public required string Period { get; init; }

    public required string Work { get; init; }

    public required Euro Value { get; init; }

    /// <summary>Why it has no value: no tariff table holds for the tender. Null when one does.</summary>
    public string? Gap { get; init; }

    public required Euro Agreed { get; init; }

    public required Euro Claimed { get; init; }

    public required Euro Realised { get; init; }

    public required string? Promise { get; init; }

    public required string? DecisionReason { get; init; }

    public required bool IsExampleTariff { get; init; }

    public required ExplanationModel? Why { get; init; }

    public required ImmutableArray<DeliveryRow> Deliveries { get; init; }

    public required bool MayDeliver { get; init; }

    public required Stated Stated { get; init; }

    public required EvidencePart Evidence { get; init; }

    public required ImmutableArray<HistoryRow> History { get; init; }

    /// <summary>What the adviser offers instead; null unless it waits for the contractor.</summary>
    public OfferViewModel? Offer { get; init; }

    /// <summary>Those that wait, for whichever side.</summary>
    public ImmutableArray<CorrectionViewModel> Corrections { get; init; } = [];

    /// <summary>What lies over a cap of the tender.</summary>
    public Euro NotCounted { get; init; }

    /// <summary>The caps that cut it.</summary>
    public ImmutableArray<string> NotCountedWhy { get; init; } = [];

    /// <summary>Whether a delivery could be of an agreement on another tender.</summary>
    public required bool MayMove { get; init; }

    /// <summary>Whether the tender takes another proposal of this kind.</summary>
    public required bool TakesAnother { get; init; }

    /// <summary>Where another starts that is filled in from this one.</summary>
    public string LikeHref => PortalLinks.NewFulfilmentLike(TenderId, Kind.Describe().Slug, Id);

    public bool MayProposeAgain => TakesAnother && FulfilmentRules.MayProposeAgain(Status);

    public bool MayCopy => TakesAnother && !FulfilmentRules.MayProposeAgain(Status);

    public bool MayEdit => FulfilmentRules.IsEditable(Status);

    public bool MayWithdraw => FulfilmentRules.Next(Status, FulfilmentAct.Withdraw) is not null;

    public Euro AgreedLeft => Status == FulfilmentStatus.Agreed ? Euro.Max(Euro.Zero, Agreed - Claimed - Realised) : Euro.Zero;
}

/// <summary>A delivered part.</summary>
public sealed record DeliveryRow
{
    public required Guid Id { get; init; }

    public required string Period { get; init; }

    public required DeliveryStatus Status { get; init; }

    public required Euro Value { get; init; }

    public required string? Promise { get; init; }

    public required string? Reason { get; init; }

    /// <summary>"Hiervan telt € 2.000,00 niet mee"; null when all of it counts.</summary>
    public required string? NotCounted { get; init; }

    /// <summary>While something may be delivered, and it is the contractor's turn.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>Where it went on; null unless it was moved.</summary>
    public MovedTo? MovedTo { get; init; }

    /// <summary>A credit note belongs to an invoice.</summary>
    public required bool IsInvoice { get; init; }

    public bool MayCorrect => FulfilmentRules.Next(Status, DeliveryAct.Correct) is not null;
}

/// <summary>The agreement at the other tender to which a delivery was moved.</summary>
public sealed record MovedTo(Guid FulfilmentId, string Tender);

/// <summary>The page "Waarom dit bedrag?".</summary>
public sealed record ExplanationViewModel(Guid FulfilmentId, string Title, string Sub, string RegionSlug, bool IsAdviser, ExplanationModel? Why);
