using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What stands around the fields of a delivery.</summary>
/// <param name="Needs">A placement is delivered by the method that was agreed.</param>
/// <param name="Reason">What the adviser asked to change.</param>
public sealed record DeliveryContext(
    Guid FulfilmentId,
    Guid? DeliveryId,
    string Title,
    string Sub,
    string RegionSlug,
    bool IsPurchase,
    DeliveryNeeds Needs,
    string? Reason,
    EvidencePart Evidence,
    ValuePanel Value
)
{
    public const string FormId = "levering";

    public string Address => DeliveryId is { } id ? PortalLinks.Delivery(FulfilmentId, id) : PortalLinks.NewDelivery(FulfilmentId);
}
