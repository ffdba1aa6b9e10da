using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Proposing a work place. Here every proposal starts, for a work place comes first in the order of preference.</summary>
[Authorize(Policies.Contractor)]
public sealed class PlacementsController(ProposalService proposals, ProposedReader sources, ProposalReader page)
    : ProposalsController<Placement, PlacementForm>(proposals, sources, page)
{
    protected override string ViewName => "Placement";

    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw")]
    public Task<IActionResult> Start(Guid tenderId, CancellationToken cancellationToken) =>
        ShowNewAsync(tenderId, FulfilmentKinds.First, null, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw")]
    public Task<IActionResult> Start(Guid tenderId, PlacementForm form, CancellationToken cancellationToken) =>
        New(tenderId, FulfilmentKinds.First, form, cancellationToken);

    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{chosen:shape(placement)}")]
    public Task<IActionResult> New(
        Guid tenderId,
        KindDescription chosen,
        [FromQuery(Name = PortalLinks.SourceQuery)] Guid? source,
        CancellationToken cancellationToken
    ) => ShowNewAsync(tenderId, chosen, source, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw/{chosen:shape(placement)}")]
    public Task<IActionResult> New(Guid tenderId, KindDescription chosen, PlacementForm form, CancellationToken cancellationToken) =>
        SubmitNewAsync(tenderId, chosen, form, cancellationToken);

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/{chosen:shape(placement)}/waarde/{id:guid?}")]
    public Task<IActionResult> Value(Guid tenderId, KindDescription chosen, Guid? id, PlacementForm form, CancellationToken cancellationToken) =>
        ShowValueAsync(tenderId, chosen, id, form, cancellationToken);

    [HttpGet("invullingen/{id:guid}/wijzigen/{chosen:shape(placement)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription chosen, CancellationToken cancellationToken) => ShowKnownAsync(id, chosen, cancellationToken);

    [HttpPost("invullingen/{id:guid}/wijzigen/{chosen:shape(placement)}")]
    public Task<IActionResult> Edit(Guid id, KindDescription chosen, PlacementForm form, CancellationToken cancellationToken) =>
        SubmitKnownAsync(id, chosen, form, cancellationToken);

    protected override PlacementForm FormOf(Placement fulfilment) => PlacementForm.Of(fulfilment);
}
