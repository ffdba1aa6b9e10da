using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What stands around the fields of a delivery.</summary>
public sealed record DeliveryContext
{
    public required Guid FulfilmentId { get; init; }

    public required Guid? DeliveryId { get; init; }

    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required string RegionSlug { get; init; }

    /// <summary>Which days can be delivered; null where an invoice is.</summary>
    public required string? Days { get; init; }

    /// <summary>A placement is delivered by the method that was agreed.</summary>
    public required DeliveryNeeds Needs { get; init; }

    /// <summary>What the adviser asked to change.</summary>
    public required string? Reason { get; init; }

    /// <summary>Where it is thrown away; null once it was sent in.</summary>
    public required string? RemoveHref { get; init; }

    /// <summary>Where what waits is taken back; null otherwise.</summary>
    public required string? WithdrawHref { get; init; }

    /// <summary>Where it is brought to another tender; null for what was not kept yet.</summary>
    public required string? MoveHref { get; init; }

    public required EvidencePart Evidence { get; init; }

    public required ValuePanel Value { get; init; }

    public bool ByInvoice => Needs.DeliveredBy == DeliveredBy.Invoice;

    public const string FormId = "levering";

    public string Address => DeliveryId is { } id ? PortalLinks.Delivery(FulfilmentId, id) : PortalLinks.NewDelivery(FulfilmentId);
}
