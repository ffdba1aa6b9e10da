using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Corrections;

/// <summary>The desk's side of a correction.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/invullingen/{id:guid}/leveringen/{deliveryId:guid}/correctie")]
public sealed class DeskCorrectionsController(CorrectionService corrections, CorrectionReader page, KeptProof proof) : CorrectionsBase(corrections, page, proof)
{
    protected override CorrectionAct Act => CorrectionAct.Offer;

    protected override string Back(Guid id, Guid deliveryId) => PortalLinks.DeskDelivery(id, deliveryId);
}
