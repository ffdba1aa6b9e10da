using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Platform;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Regions;

/// <summary>The platform's administrator adds regions and invites their administrators.</summary>
[Authorize(Policies.PlatformAdministrator)]
[Route(PortalLinks.PlatformRegions)]
public sealed class RegionsController(PortalDbContext db, NewRegionService newRegions, RegionService regions) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ListAsync(new InviteAdministratorForm(), cancellationToken));

    [HttpGet("nieuw")]
    public IActionResult Add() => View(new RegionForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> Add(RegionForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again(nameof(Add), form);
        }

        var outcome = await newRegions.AddAsync(form.ToRegion(), form.Key, cancellationToken);
        var done = string.Format(RegionTexts.AddedDone, form.Name!.Trim(), form.AdministratorMail!.Trim());
        return await this.AnswerAsync(outcome, done: _ => this.DoneAndOn(done, PortalLinks.PlatformRegions), again: () => View(nameof(Add), form));
    }

    [HttpPost("beheerders")]
    public async Task<IActionResult> Invite(InviteAdministratorForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again(nameof(Index), await ListAsync(form, cancellationToken));
        }

        var outcome = await regions.InviteAdministratorAsync(form.RegionId, form.Mail!, form.Key, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => Redirect(PortalLinks.PlatformRegions),
            again: async () => View(nameof(Index), await ListAsync(form, cancellationToken))
        );
    }

    private async Task<RegionsViewModel> ListAsync(InviteAdministratorForm form, CancellationToken cancellationToken) =>
        new(
            await db
                .Regions.AsNoTracking()
                .OrderBy(region => region.Name)
                .Select(region => new RegionRow(region.Id, region.Name, region.Slug, region.DeskName, region.ContactMail, region.EndedAt))
                .ToListAsync(cancellationToken)
        )
        {
            RegionId = form.RegionId,
            Mail = form.Mail,
            Key = form.Key,
        };
}

public sealed record RegionRow(Guid Id, string Name, string Slug, string DeskName, string ContactMail, DateTime? EndedAt)
{
    /// <summary>"beëindigd op 3 april 2026"; null while the region is there.</summary>
    public string? EndedOn => EndedAt is { } at ? string.Format(RegionTexts.EndedOnShort, DutchTime.DutchDate(at).ToFullDate()) : null;
}

public sealed record RegionsViewModel(IReadOnlyList<RegionRow> Regions)
{
    public Guid RegionId { get; init; }

    public string? Mail { get; init; }

    public Guid Key { get; init; }

    public IEnumerable<SelectListItem> Choices => Regions.Select(region => new SelectListItem(region.Name, region.Id.ToString()));
}
