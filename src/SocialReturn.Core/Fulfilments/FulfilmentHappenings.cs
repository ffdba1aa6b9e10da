using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A fulfilment was written, sent in, taken back or decided on.</summary>
public sealed record FulfilmentHappening(Act Act, Tender Tender, Fulfilment Fulfilment) : EntityHappening(Act, Fulfilment)
{
    public override Guid? TenderId => Tender.Id;

    public override Guid? FulfilmentId => Fulfilment.Id;

    public override Euro? Amount => Fulfilment.Value;
}

/// <summary>The desk answered a proposal with other terms.</summary>
public sealed record FulfilmentOffered(Tender Tender, Fulfilment Fulfilment, Euro Proposed, Euro Offered) : EntityHappening(FulfilmentActs.Offered, Fulfilment)
{
    public override Guid? TenderId => Tender.Id;

    public override Guid? FulfilmentId => Fulfilment.Id;

    public override Euro? AmountBefore => Proposed;

    public override Euro? Amount => Offered;
}

/// <summary>What is open of a fulfilment is worth something else, by another schedule or by other dates.</summary>
public sealed record FulfilmentRevalued(Tender Tender, Fulfilment Fulfilment, Euro Before, Euro After) : EntityHappening(FulfilmentActs.Revalued, Fulfilment)
{
    public override Guid? TenderId => Tender.Id;

    public override Guid? FulfilmentId => Fulfilment.Id;

    public override Euro? AmountBefore => Before;

    public override Euro? Amount => After;
}

/// <summary>A delivery was written, claimed or decided on.</summary>
public sealed record DeliveryHappening(Act Act, Tender Tender, Fulfilment Fulfilment, Delivery Delivery) : EntityHappening(Act, Delivery)
{
    public override Guid? TenderId => Tender.Id;

    public override Guid? FulfilmentId => Fulfilment.Id;

    public override Guid? DeliveryId => Delivery.Id;

    public override Euro? Amount => Delivery.Value;
}

/// <summary>A delivery became, or would become, worth something else: approved in part, or corrected.</summary>
public sealed record DeliveryChanged(Act Act, Tender Tender, Fulfilment Fulfilment, Delivery Delivery, Euro Before) : EntityHappening(Act, Delivery)
{
    public required Euro After { get; init; }

    /// <summary>The day by which the desk answers; null when it does not wait for the desk.</summary>
    public DateOnly? DueOn { get; init; }

    public override Guid? TenderId => Tender.Id;

    public override Guid? FulfilmentId => Fulfilment.Id;

    public override Guid? DeliveryId => Delivery.Id;

    public override Euro? AmountBefore => Before;

    public override Euro? Amount => After;
}

/// <summary>A file was added, opened by the desk or removed.</summary>
/// <param name="OfDraft">It proves what was never sent in, and is as private as that.</param>
public sealed record EvidenceHappening(Act Act, EvidenceFile File, bool OfDraft) : EntityHappening(Act, File)
{
    public override Guid? TenderId => File.TenderId;

    public override Guid? FulfilmentId => File.FulfilmentId;

    public override bool IsOfDraft => OfDraft;
}
