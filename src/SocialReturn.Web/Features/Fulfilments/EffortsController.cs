using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Proposing training, a purchase or an activity.</summary>
[Authorize(Policies.Contractor)]
public sealed class EffortsController(ProposalService proposals, ProposedReader sources, ProposalReader page)
    : ProposalsController<Effort, EffortForm>(proposals, sources, page)
{
    protected override string ViewName => "Effort";

    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{chosen:shape(effort)}")]
    public Task<IActionResult> New(
        Guid tenderId,
        KindDescription chosen,
        [FromQuery(Name = PortalLinks.SourceQuery)] Guid? source,
        CancellationToken cancellationToken
    ) => ShowNewAsync(tenderId, chosen, source, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{chosen:shape(effort)}")]
    public Task<IActionResult> New(Guid tenderId, KindDescription chosen, EffortForm form, CancellationToken cancellationToken) =>
        SubmitNewAsync(tenderId, chosen, form, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/{chosen:shape(effort)}/waarde/{id:guid?}")]
    public Task<IActionResult> Value(Guid tenderId, KindDescription chosen, Guid? id, EffortForm form, CancellationToken cancellationToken) =>
        ShowValueAsync(tenderId, chosen, id, form, cancellationToken);

    [HttpGet("invullingen/{id:guid}/wijzigen/{chosen:shape(effort)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription chosen, CancellationToken cancellationToken) => ShowKnownAsync(id, chosen, cancellationToken);

    [HttpPost("invullingen/{id:guid}/wijzigen/{chosen:shape(effort)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription chosen, EffortForm form, CancellationToken cancellationToken) =>
        SubmitKnownAsync(id, chosen, form, cancellationToken);

    protected override EffortForm FormOf(Effort fulfilment) => EffortForm.Of(fulfilment);
}
