using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>The roles that can be given away, each with what it allows.</summary>
public static class RoleChoices
{
    public static readonly ImmutableArray<SelectListItem> OfContractor =
    [
        new(OrganisationTexts.ChoiceMember, nameof(Role.ContractorMember)),
        new(OrganisationTexts.ChoiceOwner, nameof(Role.ContractorOwner)),
    ];

    public static readonly ImmutableArray<SelectListItem> OfRegion =
    [
        new(OrganisationTexts.ChoiceAdviser, nameof(Role.Adviser)),
        new(OrganisationTexts.ChoiceAdministrator, nameof(Role.RegionAdministrator)),
        new(OrganisationTexts.ChoiceReader, nameof(Role.AuthorityReader)),
    ];
}
