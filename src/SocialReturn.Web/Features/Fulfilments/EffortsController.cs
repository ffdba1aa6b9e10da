using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Proposing training, a purchase or an activity.</summary>
[Authorize(Policies.Contractor)]
public sealed class EffortsController(ProposalService proposals, ProposalReader page) : ProposalsController<Effort, EffortForm>(proposals, page)
{
    protected override string ViewName => "Effort";

    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{kind:shape(effort)}")]
    public Task<IActionResult> New(Guid tenderId, KindDescription kind, CancellationToken cancellationToken) => ShowNewAsync(tenderId, kind, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{kind:shape(effort)}")]
    public Task<IActionResult> New(Guid tenderId, KindDescription kind, EffortForm form, CancellationToken cancellationToken) =>
        SubmitNewAsync(tenderId, kind, form, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/{kind:shape(effort)}/waarde/{id:guid?}")]
    public Task<IActionResult> Value(Guid tenderId, KindDescription kind, Guid? id, EffortForm form, CancellationToken cancellationToken) =>
        ShowValueAsync(tenderId, kind, id, form, cancellationToken);

    [HttpGet("invullingen/{id:guid}/wijzigen/{kind:shape(effort)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription kind, CancellationToken cancellationToken) => ShowKnownAsync(id, kind, cancellationToken);

    [HttpPost("invullingen/{id:guid}/wijzigen/{kind:shape(effort)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription kind, EffortForm form, CancellationToken cancellationToken) =>
        SubmitKnownAsync(id, kind, form, cancellationToken);

    protected override EffortForm FormOf(Effort fulfilment) => EffortForm.Of(fulfilment);
}
