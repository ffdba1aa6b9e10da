using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What stands around the fields of a proposal: the tender, the lists to choose from, the proof asked, the value.</summary>
public sealed record ProposalContext
{
    public required Guid TenderId { get; init; }

    /// <summary>Null while it was never saved.</summary>
    public required Guid? FulfilmentId { get; init; }

    public required FulfilmentStatus? Status { get; init; }

    public required string? DecisionReason { get; init; }

    public required string TenderTitle { get; init; }

    public required string Place { get; init; }

    public required string RegionSlug { get; init; }

    public required KindDescription Kind { get; init; }

    public required OfferedKinds Kinds { get; init; }

    public required ProposalChoices Choices { get; init; }

    /// <summary>What only some of the blocks ask for.</summary>
    public required PlacementFields Fields { get; init; }

    public required EffortFields EffortFields { get; init; }

    public IReadOnlyList<SelectListItem> Blocks => Choices.Blocks;

    public IReadOnlyList<SelectListItem> Participants => Choices.Participants;

    public IReadOnlyList<SelectListItem> Suppliers => Choices.Suppliers;

    public IReadOnlyList<SelectListItem> Placements => Choices.Placements;

    public static IReadOnlyList<SelectListItem> YesNoUnknown =>
        [new(FulfilmentScreenTexts.AnswerYes, "true"), new(FulfilmentScreenTexts.AnswerNo, "false"), new(FulfilmentScreenTexts.AnswerUnknown, "")];

    public IReadOnlyList<SelectListItem> ActivityTypes => Choices.ActivityTypes;

    /// <summary>Whether a training may be of the contractor's own staff.</summary>
    public required bool OwnStaffMayLearn { get; init; }

    public required string SuggestedReference { get; init; }

    public required EvidencePart Evidence { get; init; }

    public required ValuePanel Value { get; init; }

    /// <summary>Filled when somebody else saved in between: what stands there now, beside what was typed.</summary>
    public IReadOnlyList<ConflictRow>? Conflict { get; init; }

    /// <summary>Null unless it was filled in from another item.</summary>
    public SourceNote? Source { get; init; }

    public string ValueHref => PortalLinks.ProposalValue(TenderId, Kind.Slug, FulfilmentId);

    /// <summary>All choices, to name what was chosen.</summary>
    public IEnumerable<SelectListItem> Lists => [.. Blocks, .. Participants, .. Suppliers, .. Choices.Recognitions, .. Placements, .. ActivityTypes];

    public string BackHref => FulfilmentId is { } id ? PortalLinks.Fulfilment(id) : PortalLinks.Tender(TenderId);
}

/// <summary>A field that two people filled in differently.</summary>
public sealed record ConflictRow(string Label, string Typed, string Stored);
