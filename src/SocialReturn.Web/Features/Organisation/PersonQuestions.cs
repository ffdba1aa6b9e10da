using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Choose;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>What is asked before somebody's access is changed, with what will happen.</summary>
public static class PersonQuestions
{
    public static ConfirmViewModel End(PersonHere person, PeopleList list) =>
        About(person, list) with
        {
            Title = OrganisationTexts.EndTitle,
            Address = $"{list.Address}/mensen/{person.MembershipId}/verwijderen",
            Button = OrganisationTexts.TakeAway,
            Cancel = OrganisationTexts.EndCancel,
            Consequences =
            [
                string.Format(OrganisationTexts.EndNow, person.Name, list.Place),
                OrganisationTexts.EndAccountStays,
                OrganisationTexts.WorkStays,
                OrganisationTexts.EndAgain,
            ],
        };

    public static ConfirmViewModel ChangeRole(PersonHere person, Role other, PeopleList list) =>
        About(person, list) with
        {
            Title = string.Format(OrganisationTexts.RoleTitle, other.DisplayName()),
            Address = $"{list.Address}/mensen/{person.MembershipId}/rol",
            Button = string.Format(OrganisationTexts.RoleButton, other.DisplayName()),
            Cancel = OrganisationTexts.RoleCancel,
            Consequences =
            [
                string.Format(OrganisationTexts.RoleNow, person.Name, person.Role.DisplayName(), other.DisplayName()),
                other.IsInCharge() ? OrganisationTexts.RoleMore : OrganisationTexts.RoleLess,
                OrganisationTexts.RoleSignIn,
            ],
        };

    public static ConfirmViewModel Block(PersonHere person, PeopleList list) =>
        About(person, list) with
        {
            Title = OrganisationTexts.BlockTitle,
            Address = $"{list.Address}/accounts/{person.UserId}/blokkeren",
            Button = OrganisationTexts.Block,
            Cancel = OrganisationTexts.BlockCancel,
            Consequences =
            [
                string.Format(OrganisationTexts.BlockNow, person.Name),
                OrganisationTexts.BlockKeeps,
                OrganisationTexts.WorkStays,
                OrganisationTexts.BlockAgain,
            ],
        };

    private static ConfirmViewModel About(PersonHere person, PeopleList list) =>
        new()
        {
            Title = "",
            About = $"{person.Name} ({person.Mail})",
            Consequences = [],
            Address = "",
            Button = "",
            BackHref = list.Address,
            BackText = list.Name,
            Cancel = "",
        };
}

/// <summary>The page with the people that the question goes back to.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Place">The organisation, region or platform in words.</param>
public sealed record PeopleList(string Address, string Name, string Place);
