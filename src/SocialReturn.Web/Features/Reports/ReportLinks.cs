using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Reports;

/// <summary>The reports that a page of a tender offers: how it stands today, and the last monthly one if there is one.</summary>
public sealed record ReportLinks(string NowHref, string? LatestHref, DateOnly? Month)
{
    public static ReportLinks ForContractor(Guid tenderId, LatestReport? latest) =>
        new(PortalLinks.ReportNow(tenderId), latest is null ? null : PortalLinks.Report(tenderId, latest.Id), latest?.Month);

    public static ReportLinks ForDesk(Guid tenderId, LatestReport? latest) =>
        new(PortalLinks.DeskReportNow(tenderId), latest is null ? null : PortalLinks.DeskReport(latest.Id), latest?.Month);
}

/// <summary>The last monthly report that was made of a tender.</summary>
public sealed record LatestReport(Guid Id, DateOnly Month);
