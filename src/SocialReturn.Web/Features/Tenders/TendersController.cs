using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The contractor's tenders: list, registration, and the page of one.</summary>
[Authorize(Policies.Contractor)]
[Route(PortalLinks.Tenders)]
public sealed class TendersController(TenderService tenders, TenderFormReader formPage, TenderListReader list, TenderReader page, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? zoek, Guid? na, CancellationToken cancellationToken) =>
        View(await list.GetAsync(zoek, na, cancellationToken));

    [HttpGet("nieuw")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View(await formPage.NewAsync(user.Session?.Mail, cancellationToken));

    [HttpPost("nieuw")]
    public async Task<IActionResult> New(TenderForm form, CancellationToken cancellationToken)
    {
        var registration = form.ToRegistration();
        var outcome = ModelState.IsValid
            ? await tenders.RegisterAsync(registration, cancellationToken)
            : Outcome.Invalid<Guid>(TenderRules.Check(registration, asksContractor: false));
        return await this.AnswerAsync(
            outcome,
            done: id => this.DoneAndOn(TenderScreenTexts.RegisteredDone, PortalLinks.Tender(id)),
            again: async () => View("New", await formPage.CompleteAsync(form, cancellationToken))
        );
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { } model ? View(model) : NotFound();
}
