using SocialReturn.Core.Common;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

public sealed record WorkListViewModel(WorkKind? Kind, WorkCounts Counts, int PromisedDays, IReadOnlyList<WorkItem> Items, PaginationModel Pages)
{
    /// <summary>"9 wachten op u, de langste bovenaan."</summary>
    public string Intro => IntroOf(Counts.Total);

    public string Promise => PromiseOf(PromisedDays);

    public static string IntroOf(int count) =>
        count switch
        {
            0 => WorkListTexts.NothingWaits,
            1 => WorkListTexts.OneWaits,
            _ => string.Format(WorkListTexts.Waiting, count),
        };

    public static string PromiseOf(int days) => DutchText.Format(WorkListTexts.Promise, days);
}
