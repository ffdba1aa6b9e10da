using System.Collections.Immutable;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Features.Tenders;

namespace SocialReturn.Web.Features.Overview;

/// <summary>Everything a contractor has to know on one page, over all regions.</summary>
/// <param name="Tasks">The most urgent of what has to be done.</param>
public sealed record OverviewViewModel(ImmutableArray<OverviewSheet> Sheets, ImmutableArray<TaskRow> Tasks, TaskCounts Counts, ImmutableArray<NewsRow> News)
{
    public int TenderCount => Sheets.Sum(sheet => sheet.Tenders.Length);
}

/// <summary>A region's sheet, in its own colour.</summary>
public sealed record OverviewSheet(string Region, string RegionSlug, bool IsExampleTariff, ImmutableArray<TenderRow> Tenders);

/// <summary>Something an adviser decided.</summary>
public sealed record NewsRow(string Icon, string Text, string Href, string Where, string When);
