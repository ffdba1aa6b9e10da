using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>What waits for the region's advisers, whoever of them comes first.</summary>
[Authorize(Policies.Adviser)]
[Route(PortalLinks.WorkList)]
public sealed class WorkListController(WorkListReader queue) : Controller
{
    private const int PageSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "soort")] string? kind,
        [FromQuery(Name = "na")] string? after,
        CancellationToken cancellationToken
    )
    {
        var chosen = KindOf(kind);
        var cursor = WorkCursor.Parse(after);
        var found = await queue.GetAsync(chosen, cursor, PageSize + 1, cancellationToken);
        WorkItem[] items = [.. found.Take(PageSize)];
        var query = chosen is null ? "" : $"soort={kind}&";
        var pages = new PaginationModel(
            cursor is null ? null : $"{PortalLinks.WorkList}?{query}".TrimEnd('?', '&'),
            found.Count > PageSize ? $"{PortalLinks.WorkList}?{query}na={items[^1].Cursor}" : null
        );
        return View(new WorkListViewModel(chosen, await queue.CountAsync(cancellationToken), await queue.PromiseAsync(cancellationToken), items, pages));
    }

    private static WorkKind? KindOf(string? kind) =>
        kind switch
        {
            "voorstel" => WorkKind.Proposal,
            "ingediend" => WorkKind.Claim,
            "aanbesteding" => WorkKind.Tender,
            "omzet" => WorkKind.Turnover,
            _ => null,
        };
}
