using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>What lies on the adviser's desk: a proposal, or one delivery of an agreed fulfilment, with its value as the rules give it now.</summary>
public sealed record CaseFacts
{
    public required Tender Tender { get; init; }

    public required Region Region { get; init; }

    public required Contractor Contractor { get; init; }

    public required string Authority { get; init; }

    public required Fulfilment Fulfilment { get; init; }

    /// <summary>Null when the proposal itself is looked at.</summary>
    public required Delivery? Delivery { get; init; }

    /// <summary>The contractor's reference of the person.</summary>
    public required string? Participant { get; init; }

    public required Valued Valued { get; init; }

    /// <summary>A correction of this delivery that waits, for whichever side.</summary>
    public CorrectionViewModel? Correction { get; init; }

    public TariffSchedule? Schedule => Valued.Schedule;

    /// <summary>Whether an adviser has to decide now.</summary>
    public bool Waits => Delivery is null ? Fulfilment.Status == FulfilmentStatus.Proposed : Delivery.Status == DeliveryStatus.Claimed;

    /// <summary>A delivery of which nothing stands any more: there is nothing to check about it, and no amount of it.</summary>
    public bool IsGone => Delivery is { } delivery && DeliveryRules.Gone.Contains(delivery.Status);

    /// <summary>How far what was claimed and realised goes beyond the agreement; nothing when no claim waits.</summary>
    public Euro Above =>
        Waits && Delivery is not null ? Euro.Max(Euro.Zero, Fulfilment.ClaimedValue + Fulfilment.RealisedValue - Fulfilment.AgreedValue) : Euro.Zero;

    /// <summary>What was agreed and falls away when this claim is the last.</summary>
    public Euro Lapses =>
        Waits && Delivery is { IsLast: true } ? Euro.Max(Euro.Zero, Fulfilment.AgreedValue - Fulfilment.ClaimedValue - Fulfilment.RealisedValue) : Euro.Zero;

    public bool MayReopen => !Waits && FulfilmentRules.Next(Fulfilment.Status, FulfilmentAct.Reopen) is not null;

    public bool MayCorrect => Delivery is not null && FulfilmentRules.Next(Delivery.Status, DeliveryAct.Correct) is not null;

    /// <summary>What the decision is about: a claim keeps its claimed value, a proposal is valued anew.</summary>
    public Euro Amount =>
        Delivery is not null ? Delivery.Value
        : Waits ? Valued.Value
        : Fulfilment.Value;

    public Guid SubjectId => Delivery?.Id ?? Fulfilment.Id;

    public Guid Version => Delivery?.Version ?? Fulfilment.Version;

    public Guid? EnteredById => Delivery is not null ? Delivery.ClaimedById : Fulfilment.ProposedById;

    public WorkCursor Cursor => new(Delivery?.ClaimedAt ?? Fulfilment.ProposedAt ?? DateTime.MinValue, SubjectId);

    public string Address => PortalLinks.DeskFulfilment(Fulfilment.Id);

    public string Query => Delivery is null ? "" : $"?levering={Delivery.Id}";
}
