using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>Where a tender stands today: its bar, its pace, and how far it is behind the tick.</summary>
public sealed record TenderStanding(ProgressBarModel Bar, Pace Pace, TenderStatus Status, Euro BehindBy)
{
    private static readonly ProgressPart[] Parts = [ProgressPart.Realised, ProgressPart.Claimed, ProgressPart.Agreed, ProgressPart.Proposed];

    /// <summary>In step with time and enough agreed on, but not of everything that a floor asks.</summary>
    public bool IsShortOfFloorsOnly { get; private init; }

    /// <summary>No tariff table holds for the tender: it has no pace and no bar.</summary>
    public bool HasGap => Bar.Gap is not null;

    /// <param name="gap">Why no tariff table holds, from <see cref="ScheduleGapReader"/>; null when one does.</param>
    public static TenderStanding Of(Tender tender, Region region, DateOnly today, string? gap)
    {
        var expected = ProgressRules.ExpectedOn(today, tender.Obligation, tender.StartDate, tender.EndDate);
        var amounts = tender.Progress;
        return new TenderStanding(
            ProgressBarModel.Of(tender, expected) with
            {
                Gap = gap,
            },
            ProgressRules.PaceOf(amounts, tender.Obligation, expected, PaceSettings.Of(region)),
            tender.Status,
            Euro.Max(Euro.Zero, expected - amounts.Counted)
        )
        {
            IsShortOfFloorsOnly = amounts.Counted >= expected && ProgressRules.IsShortOfFloorsOnly(amounts, tender.Obligation),
        };
    }

    /// <summary>Each amount leads to the part of the tender's list that adds up to it.</summary>
    public TenderStanding LinkedTo(string tenderAddress) =>
        this with
        {
            Bar = Bar with
            {
                NotCountedLink = $"{tenderAddress}#telt-niet-mee",
                Links = Parts.ToDictionary(part => part, part => $"{tenderAddress}#{part.ToString().ToLowerInvariant()}"),
            },
        };

    /// <summary>Under each amount its share of the obligation and how many fulfilments make it.</summary>
    public TenderStanding CountedIn(IEnumerable<FulfilmentGroup> groups)
    {
        var details = groups.ToDictionary(
            group => group.Part,
            group =>
                string.Format(
                    group.Lines.Count == 1 ? TenderScreenTexts.PartDetailOne : TenderScreenTexts.PartDetail,
                    ShareOf(Bar.AmountOf(group.Part)),
                    group.Lines.Count
                )
        );
        details[ProgressPart.Sum] = string.Format(TenderScreenTexts.ShareOfObligation, ShareOf(Bar.Total));
        return this with { Bar = Bar with { Details = details } };
    }

    private long ShareOf(Euro amount) => ProgressRules.Percent(amount, Bar.Obligation);
}
