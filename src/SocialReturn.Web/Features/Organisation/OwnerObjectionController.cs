using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts.ByContractor;
using SocialReturn.Core.Common;
using SocialReturn.Web.Areas.Adviser.Tenders;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>Somebody of the contractor looks at a new owner that a region wants to let in, and objects.</summary>
[Authorize(Policies.Contractor)]
[Route(PortalLinks.OwnerRequest)]
public sealed class OwnerObjectionController(OwnerObjectionReader reader, OwnerObjectionService objections) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("OwnerObjection", await reader.ReadAsync(cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(OwnerObjectionForm form, CancellationToken cancellationToken)
    {
        var outcome = await objections.ObjectAsync(form.RequestId, form.Version, form.Reason, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(OwnerObjectionTexts.Done, PortalLinks.Organisation),
            again: async () => View("OwnerObjection", await reader.ReadAsync(cancellationToken) with { Form = form }),
            conflict: async () => View("OwnerObjection", await reader.ReadAsync(cancellationToken) with { Refused = OwnerObjectionTexts.Conflict })
        );
    }
}

/// <summary>Why somebody objects.</summary>
public sealed class OwnerObjectionForm
{
    public Guid RequestId { get; set; }

    public Guid Version { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
