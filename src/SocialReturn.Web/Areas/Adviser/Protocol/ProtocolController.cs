using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Protocols;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Protocol;

public sealed class ProtocolForm
{
    public IFormFile? File { get; set; }
}

/// <param name="Since">"3 april 2026"; null when the page has no protocol.</param>
public sealed record ProtocolViewModel(string Slug, string? Since, ProtocolForm Form)
{
    /// <summary>It could not, or not all of it, be searched for burgerservicenummers.</summary>
    public bool IsUnread { get; init; }
}

/// <summary>The region's protocol: on its page as a file, or to be asked for.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskProtocol)]
public sealed class ProtocolController(PortalDbContext db, CurrentScope scope, ProtocolService protocols) : Controller
{
    /// <summary>Room above the largest file, so that one just too large still gets a proper answer.</summary>
    private const long LargestRequest = 2 * ProtocolFiles.MaxBytes;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ReadAsync(new ProtocolForm(), cancellationToken));

    [HttpPost("")]
    [RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Index(ProtocolForm form, CancellationToken cancellationToken)
    {
        await using var content = form.File?.OpenReadStream() ?? Stream.Null;
        var outcome =
            content.Length == 0 ? Outcome.Invalid<Guid>(nameof(form.File), ProtocolScreenTexts.NoFile) : await protocols.PutAsync(content, cancellationToken);
        return await AnswerAsync(outcome, ProtocolScreenTexts.PutDone, cancellationToken);
    }

    [HttpPost("verwijderen")]
    public async Task<IActionResult> Remove(CancellationToken cancellationToken) =>
        await AnswerAsync(await protocols.RemoveAsync(cancellationToken), ProtocolScreenTexts.RemovedDone, cancellationToken);

    private Task<IActionResult> AnswerAsync(Outcome<Guid> outcome, string done, CancellationToken cancellationToken) =>
        this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskProtocol),
            again: async () => View(nameof(Index), await ReadAsync(new ProtocolForm(), cancellationToken))
        );

    private async Task<ProtocolViewModel> ReadAsync(ProtocolForm form, CancellationToken cancellationToken)
    {
        var slug = await db.Regions.Where(region => region.Id == scope.Required.RegionId).Select(region => region.Slug).SingleAsync(cancellationToken);
        var current = await db.RegionProtocols.AsNoTracking().SingleOrDefaultAsync(protocol => protocol.EndedAt == null, cancellationToken);
        return new ProtocolViewModel(slug, current is null ? null : DutchTime.DutchDate(current.AddedAt).ToFullDate(), form)
        {
            IsUnread = current is not null && current.TextCheck is not (TextCheck.Clear or TextCheck.SoleTraderVat),
        };
    }
}
