using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The region's tenders: list, registration, and the page of one.</summary>
[Authorize(Policies.Adviser)]
[Route(PortalLinks.DeskTenders)]
public sealed class TendersController(TenderService tenders, TenderFormReader formPage, AdviserTenderListReader list, AdviserTenderReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "zoek")] string? search,
        [FromQuery(Name = "tempo")] string? pace,
        [FromQuery(Name = "na")] Guid? after,
        CancellationToken cancellationToken
    ) => View(await list.GetAsync(search, PaceNames.Parse(pace), after, cancellationToken));

    [HttpGet("nieuw")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View(await formPage.NewAsync(null, cancellationToken));

    [HttpPost("nieuw")]
    public async Task<IActionResult> New(TenderForm form, CancellationToken cancellationToken)
    {
        var registration = form.ToRegistration();
        var outcome = ModelState.IsValid
            ? await tenders.RegisterAsync(registration, cancellationToken)
            : Outcome.Invalid<Guid>(TenderRules.Check(registration, asksContractor: true));
        return await this.AnswerAsync(
            outcome,
            done: id => this.DoneAndOn(AdviserTenderTexts.RegisteredDone, PortalLinks.DeskTender(id)),
            again: async () => View(nameof(New), await formPage.CompleteAsync(form, cancellationToken))
        );
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { } model ? View(model) : NotFound();
}
