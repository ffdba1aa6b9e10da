using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>Claim, rule, evidence, history and decision on one screen.</summary>
public sealed record ReviewViewModel
{
    /// <summary>What the contractor said of it in words.</summary>
    public required Stated Stated { get; init; }

    public required CaseFacts Facts { get; init; }

    public required WorkListPart WorkList { get; init; }

    public required WorkItem? Next { get; init; }

    public required string Title { get; init; }

    public required string Detail { get; init; }

    public required ImmutableArray<StateAmount> Amounts { get; init; }

    public required ExplanationModel? Why { get; init; }

    public required ImmutableArray<ReviewCheck> Checks { get; init; }

    /// <summary>The agreement at the other tender; null unless the delivery was moved there.</summary>
    public MovedTo? MovedTo { get; init; }

    public required ImmutableArray<HistoryRow> History { get; init; }

    public required EvidenceOverview Evidence { get; init; }

    public required IReadOnlyDictionary<Guid, EvidenceMatches> Matches { get; init; }

    public required ProgressBarModel Bar { get; init; }

    public required string? Then { get; init; }

    public required bool IsOwnEntry { get; init; }

    /// <summary>Set while a reason is asked for.</summary>
    public ReasonForm? Reason { get; init; }

    /// <summary>Suppliers to pick from, when the purchase names one that is not in the list.</summary>
    public ImmutableArray<SelectListItem> Suppliers { get; init; } = [];

    /// <summary>What would not count, and how much room the cap leaves; null when no cap covers it.</summary>
    public string? CapWarning { get; init; }

    /// <summary>What each floor that it helps to fill still asks.</summary>
    public ImmutableArray<string> FloorNotes { get; init; } = [];

    /// <summary>Why the decision that was sent did not stand.</summary>
    public string? Refused { get; init; }

    /// <summary>Signs that the adviser works for the contractor too.</summary>
    public IReadOnlyList<SidesFlag> Sides { get; init; } = [];

    public bool IsOwnContractor => Sides.Any(flag => flag.Sign == SidesSign.SameAccount);

    public bool MayDecide => Facts.Waits && !IsOwnEntry && !IsOwnContractor;

    public bool AsksSupplier => MayDecide && Suppliers.Length > 0;

    public Euro Amount => Facts.Amount;

    public int FileCount => Evidence.Items.Sum(item => item.Files.Count) + Evidence.OtherFiles.Count;
}

/// <summary>The value of the fulfilment in one state.</summary>
public sealed record StateAmount(ProgressPart Part, string Name, Euro Amount, bool IsSubject);
