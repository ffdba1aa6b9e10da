using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Users;

/// <summary>Reads the page of the region's people.</summary>
public sealed class UserReader(PeopleReader people, SidesReader sides, SecondFactorResetService resets, PortalDbContext db, CurrentUser me)
{
    public async Task<UsersViewModel> ReadAsync(InviteForm form, CancellationToken cancellationToken)
    {
        var authorities = await db
            .ContractingAuthorities.Where(authority => authority.EndedAt == null)
            .OrderBy(authority => authority.Name)
            .Select(authority => new { authority.Id, authority.Name })
            .ToListAsync(cancellationToken);
        var requests = await resets.OpenAsync(cancellationToken);
        return new UsersViewModel(
            me.Id,
            await people.ReadAsync(cancellationToken),
            [.. authorities.Select(authority => new SelectListItem(authority.Name, authority.Id.ToString()))],
            requests.Count
        )
        {
            Mail = form.Mail,
            Role = form.Role,
            AuthorityId = form.AuthorityId,
            Key = form.Key,
            Sides = await sides.OfRegionAsync(cancellationToken),
        };
    }
}
