using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Features.Reports;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The page of one tender, the same facts for contractor, adviser and report.</summary>
public sealed record TenderViewModel
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    public required string Title { get; init; }

    public required string? Reference { get; init; }

    public required string Authority { get; init; }

    public required string Contractor { get; init; }

    public required string Region { get; init; }

    public required string RegionSlug { get; init; }

    public required string Term { get; init; }

    public required bool IsExampleTariff { get; init; }

    public required bool HasSchedule { get; init; }

    public required TenderStanding Standing { get; init; }

    public required Euro Shortfall { get; init; }

    public required ForecastChartModel Forecast { get; init; }

    public required ImmutableArray<FulfilmentGroup> Groups { get; init; }

    public required ImmutableArray<FulfilmentLine> Drafts { get; init; }

    public required ImmutableArray<FulfilmentLine> Rejected { get; init; }

    public required ImmutableArray<FulfilmentLine> NotCounted { get; init; }

    /// <summary>What the tariff table asks of certain fulfilments at least.</summary>
    public required ImmutableArray<FloorStand> Floors { get; init; }

    /// <summary>What these ask more than all that is agreed and proposed.</summary>
    public required Euro FloorsToPropose { get; init; }

    public required ImmutableArray<ObligationLine> Obligation { get; init; }

    public required ImmutableArray<TimelineMoment> Timeline { get; init; }

    /// <summary>The adviser reads about the contractor, who reads about itself.</summary>
    public bool IsForAdviser { get; init; }

    /// <summary>The last monthly report; null before the first.</summary>
    public LatestReport? LatestReport { get; init; }

    /// <summary>The contractor reports turnover, on which a part of the obligation rests.</summary>
    public bool IsOnTurnover { get; init; }

    /// <summary>Why the adviser did not confirm the registration.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>The calculator with the figures of this tender; null without a schedule.</summary>
    public string? CalculatorHref { get; init; }

    public bool IsRunning => Standing.Status == TenderStatus.Running;

    public bool IsRefused => Standing.Status == TenderStatus.Refused;

    public bool IsCorrectable => Standing.Status is TenderStatus.Running or TenderStatus.AwaitingConfirmation;

    public string Place => string.Format(TenderScreenTexts.Place, Authority, Region, Term);
}
