using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Publishing;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>Rehearses a draft, makes it hold from a date, and takes a published schedule out of use.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route("advies/tarieven/{id:guid}")]
public sealed class TariffPublishingController(PublicationReader page, RehearsedYearReader rehearsals, TariffService tariffs, TimeProvider clock) : Controller
{
    /// <summary>Shows what the schedule would have made of a past year; nothing is written.</summary>
    [HttpGet("doorrekenen")]
    public async Task<IActionResult> Rehearse(Guid id, [FromQuery(Name = "jaar")] int? year, CancellationToken cancellationToken) =>
        await rehearsals.GetAsync(id, year, clock.DutchToday().Year, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The same as a file, a row for each fulfilment.</summary>
    [HttpGet("doorrekenen/bestand")]
    public async Task<IActionResult> RehearsalFile(Guid id, [FromQuery(Name = "jaar")] int? year, CancellationToken cancellationToken) =>
        await rehearsals.GetAsync(id, year, clock.DutchToday().Year, cancellationToken) is { Outcome: { } outcome } model
            ? File(RehearsalCsv.Write(outcome), "text/csv", string.Format(TariffScreenTexts.RehearseCsvName, model.FileName, outcome.Year))
            : NotFound();

    [HttpGet("publiceren")]
    public async Task<IActionResult> Publish(Guid id, PublishForm form, CancellationToken cancellationToken) =>
        await page.GetAsync(id, Request.Query.ContainsKey(nameof(form.From)) ? form : null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("publiceren")]
    public async Task<IActionResult> PublishNow(Guid id, [FromForm] PublishForm form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await tariffs.PublishAsync(id, form.Version, form.ToInput(), cancellationToken) : Outcome.Invalid<Guid>();
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(TariffScreenTexts.PublishedDone, PortalLinks.DeskTariff(id)),
            again: async () => this.Page(nameof(Publish), await page.GetAsync(id, form, cancellationToken))
        );
    }

    [HttpGet("intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await page.WithdrawAsync(id, new WithdrawForm(), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, [FromForm] WithdrawForm form, CancellationToken cancellationToken)
    {
        var outcome = await tariffs.WithdrawAsync(id, form.Version, form.Reason, form.Reopens, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(TariffScreenTexts.WithdrawnDone, PortalLinks.DeskTariff(id)),
            again: async () => this.Page(nameof(Withdraw), await page.WithdrawAsync(id, form, cancellationToken))
        );
    }
}
