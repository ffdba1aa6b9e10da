using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>Where a tender stands today: its bar, its pace, and how far it is behind the tick.</summary>
public sealed record TenderStanding(ProgressBarModel Bar, Pace Pace, TenderStatus Status, Euro BehindBy)
{
    public static TenderStanding Of(Tender tender, Region region, DateOnly today)
    {
        var expected = ProgressRules.ExpectedOn(today, tender.Obligation, tender.StartDate, tender.EndDate);
        var amounts = tender.Progress;
        var bar = new ProgressBarModel(tender.Obligation, amounts.Counted, amounts.Claimed, amounts.Agreed, amounts.Proposed, expected);
        return new TenderStanding(
            bar,
            ProgressRules.PaceOf(amounts, tender.Obligation, expected, PaceSettings.Of(region)),
            tender.Status,
            Euro.Max(Euro.Zero, expected - amounts.Counted));
    }
}
