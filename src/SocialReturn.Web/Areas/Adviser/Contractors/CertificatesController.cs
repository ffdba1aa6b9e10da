using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>The certificates that the region confirmed: a new one, the one that follows, a correction, a withdrawal.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/opdrachtnemers/{id:guid}/certificaten")]
public sealed class CertificatesController(ContractorCertificateReader pages, CertificateService certificates) : Controller
{
    /// <param name="after">The certificate that it follows.</param>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "na")] Guid? after, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, after, known => known is null ? new CertificateForm() : CertificateForm.After(known), cancellationToken) is { } model
            ? View("Certificate", model with { Certificate = null })
            : NotFound();

    [HttpPost("nieuw")]
    public async Task<IActionResult> New(Guid id, CertificateForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            null,
            form,
            "Certificate",
            ModelState.IsValid ? await certificates.AddAsync(id, form.ToInput(), form.Key, cancellationToken) : Outcome.Invalid<Guid>(),
            ContractorScreenTexts.CertificateAdded,
            cancellationToken
        );

    [HttpGet("{certificateId:guid}")]
    public async Task<IActionResult> Correct(Guid id, Guid certificateId, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, certificateId, known => CertificateForm.Of(known!), cancellationToken) is { } model ? View("Certificate", model) : NotFound();

    [HttpPost("{certificateId:guid}")]
    public async Task<IActionResult> Correct(Guid id, Guid certificateId, CertificateForm form, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, certificateId, _ => form, cancellationToken) is null
            ? NotFound()
            : await AnswerAsync(
                id,
                certificateId,
                form,
                "Certificate",
                ModelState.IsValid
                    ? await certificates.CorrectAsync(certificateId, form.Version, form.ToInput(), form.Reason, cancellationToken)
                    : Outcome.Invalid<Guid>(),
                ContractorScreenTexts.CertificateCorrected,
                cancellationToken
            );

    [HttpGet("{certificateId:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, Guid certificateId, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, certificateId, known => new CertificateWithdrawalForm { Version = known!.Version }, cancellationToken) is { } model
            ? View(model)
            : NotFound();

    [HttpPost("{certificateId:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, Guid certificateId, CertificateWithdrawalForm form, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, certificateId, _ => form, cancellationToken) is null
            ? NotFound()
            : await AnswerAsync(
                id,
                certificateId,
                form,
                nameof(Withdraw),
                ModelState.IsValid
                    ? await certificates.WithdrawAsync(certificateId, form.Version, form.From, form.Reason, cancellationToken)
                    : Outcome.Invalid<Guid>(),
                ContractorScreenTexts.CertificateWithdrawn,
                cancellationToken
            );

    private async Task<IActionResult> AnswerAsync<TForm>(
        Guid id,
        Guid? certificateId,
        TForm form,
        string view,
        Outcome<Guid> outcome,
        string done,
        CancellationToken cancellationToken
    )
    {
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskContractor(id)),
            again: () => ShowAsync(null),
            conflict: () => ShowAsync(ContractorScreenTexts.Conflict)
        );

        async Task<IActionResult> ShowAsync(string? refused) =>
            await pages.GetAsync(id, certificateId, _ => form, cancellationToken) is { } model ? View(view, model with { Refused = refused }) : NotFound();
    }
}
