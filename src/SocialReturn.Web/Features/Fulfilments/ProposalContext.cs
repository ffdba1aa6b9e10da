using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What stands around the fields of a proposal: the tender, the lists to choose from, the proof asked, the value.</summary>
/// <param name="Blocks">Of the kind that is proposed.</param>
/// <param name="Fields">What only some of the blocks ask for.</param>
/// <param name="FulfilmentId">Null while it was never saved.</param>
/// <param name="Conflict">Filled when somebody else saved in between: what stands there now, beside what was typed.</param>
public sealed record ProposalContext(
    Guid TenderId,
    Guid? FulfilmentId,
    FulfilmentStatus? Status,
    string? DecisionReason,
    string TenderTitle,
    string Place,
    string RegionSlug,
    IReadOnlyList<SelectListItem> Blocks,
    PlacementFields Fields,
    PurchaseFields PurchaseFields,
    IReadOnlyList<SelectListItem> Participants,
    IReadOnlyList<SelectListItem> Suppliers,
    string SuggestedReference,
    EvidencePart Evidence,
    ValuePanel Value,
    IReadOnlyList<ConflictRow>? Conflict = null
)
{
    public string BackHref => FulfilmentId is { } id ? PortalLinks.Fulfilment(id) : PortalLinks.Tender(TenderId);
}

/// <summary>A field that two people filled in differently.</summary>
public sealed record ConflictRow(string Label, string Typed, string Stored);
