using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The contractor's side of a correction.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}/leveringen/{deliveryId:guid}/correctie")]
public sealed class CorrectionsController(CorrectionService corrections, CorrectionReader page, KeptProof proof) : CorrectionsBase(corrections, page, proof)
{
    protected override CorrectionAct Act => CorrectionAct.Ask;

    protected override string Back(Guid id, Guid deliveryId) => PortalLinks.Fulfilment(id);
}
