using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Features.Reports;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The page of one tender, the same facts for contractor, adviser and report.</summary>
public sealed record TenderViewModel(
    Guid Id,
    Guid Version,
    string Title,
    string? Reference,
    string Authority,
    string Contractor,
    string Region,
    string RegionSlug,
    string Term,
    bool IsExampleTariff,
    bool HasSchedule,
    TenderStanding Standing,
    Euro Shortfall,
    ForecastChartModel Forecast,
    ImmutableArray<FulfilmentGroup> Groups,
    ImmutableArray<FulfilmentLine> Drafts,
    ImmutableArray<FulfilmentLine> Rejected,
    ImmutableArray<FulfilmentLine> NotCounted,
    ImmutableArray<ObligationLine> Obligation,
    ImmutableArray<TimelineMoment> Timeline
)
{
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
