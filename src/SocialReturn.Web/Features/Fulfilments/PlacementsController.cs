using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Proposing a work place. Here every proposal starts, for a work place comes first in the order of preference.</summary>
[Authorize(Policies.Contractor)]
public sealed class PlacementsController(ProposalService proposals, ProposalReader page) : ProposalsController<Placement, PlacementForm>(proposals, page)
{
    protected override string ViewName => "Placement";

    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw")]
    public Task<IActionResult> Start(Guid tenderId, CancellationToken cancellationToken) => New(tenderId, FulfilmentKinds.First, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw")]
    public Task<IActionResult> Start(Guid tenderId, PlacementForm form, CancellationToken cancellationToken) =>
        New(tenderId, FulfilmentKinds.First, form, cancellationToken);

    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{kind:shape(placement)}")]
    public Task<IActionResult> New(Guid tenderId, KindDescription kind, CancellationToken cancellationToken) => ShowNewAsync(tenderId, kind, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{kind:shape(placement)}")]
    public Task<IActionResult> New(Guid tenderId, KindDescription kind, PlacementForm form, CancellationToken cancellationToken) =>
        SubmitNewAsync(tenderId, kind, form, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/{kind:shape(placement)}/waarde/{id:guid?}")]
    public Task<IActionResult> Value(Guid tenderId, KindDescription kind, Guid? id, PlacementForm form, CancellationToken cancellationToken) =>
        ShowValueAsync(tenderId, kind, id, form, cancellationToken);

    [HttpGet("invullingen/{id:guid}/wijzigen/{kind:shape(placement)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription kind, CancellationToken cancellationToken) => ShowKnownAsync(id, kind, cancellationToken);

    [HttpPost("invullingen/{id:guid}/wijzigen/{kind:shape(placement)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription kind, PlacementForm form, CancellationToken cancellationToken) =>
        SubmitKnownAsync(id, kind, form, cancellationToken);

    protected override PlacementForm FormOf(Placement fulfilment) => PlacementForm.Of(fulfilment);
}
