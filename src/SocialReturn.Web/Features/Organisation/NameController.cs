using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>An owner changes what the organisation is called.</summary>
[Authorize(Policies.ContractorOwner)]
[Route(PortalLinks.OrganisationName)]
public sealed class NameController(PortalDbContext db, CurrentScope scope, ContractorNameService names) : Controller
{
    private Guid Id => scope.Required.ContractorId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Name", await ModelAsync(null, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(ContractorNameForm form, CancellationToken cancellationToken)
    {
        var outcome = await names.RenameAsync(Id, form.Version, form.Name, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(OrganisationTexts.RenamedDone, PortalLinks.Organisation),
            again: async () => View("Name", await ModelAsync(form, cancellationToken)),
            conflict: async () => View("Name", await ModelAsync(form, cancellationToken) with { Refused = OrganisationTexts.RenameConflict })
        );
    }

    private async Task<ContractorNameViewModel> ModelAsync(ContractorNameForm? form, CancellationToken cancellationToken)
    {
        var contractor = await db.Contractors.AsNoTracking().SingleAsync(row => row.Id == Id, cancellationToken);
        return ContractorNameViewModel.Of(contractor, form, PortalLinks.OrganisationName, PortalLinks.Organisation);
    }
}
