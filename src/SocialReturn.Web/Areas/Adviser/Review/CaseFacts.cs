using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Areas.Adviser.WorkList;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>What lies on the adviser's desk: a proposal, or one delivery of an agreed fulfilment, with its value as the rules give it now.</summary>
/// <param name="Delivery">Null when the proposal itself is looked at.</param>
/// <param name="Participant">The contractor's reference of the person.</param>
public sealed record CaseFacts(
    Tender Tender,
    Region Region,
    Contractor Contractor,
    string Authority,
    Fulfilment Fulfilment,
    Delivery? Delivery,
    string? Participant,
    Valued Valued
)
{
    public TariffSchedule? Schedule => Valued.Schedule;

    /// <summary>Whether an adviser has to decide now.</summary>
    public bool Waits => Delivery is null ? Fulfilment.Status == FulfilmentStatus.Proposed : Delivery.Status == DeliveryStatus.Claimed;

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
