using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Choose;

namespace SocialReturn.Web.Shared;

public static class ShellOfSession
{
    /// <summary>Fills the frame from the signed-in person and the place they work in.</summary>
    public static void Show(this Shell shell, Session session)
    {
        shell.SignedInFirst = session.DisplayName;
        shell.CanSwitch = session.Workplaces.Length > 1;
        shell.SessionMinutes = (int)UserSession.LongestIdle.TotalMinutes;
        if (session.Active is not { } place)
            return;

        shell.Kind = KindOf(place.Role);
        shell.IsAdministrator = place.Role == Role.RegionAdministrator;
        shell.SignedInSecond = place.Role.DisplayName();
        if (shell.Kind == ShellKind.Contractor)
            (shell.SignedInFirst, shell.SignedInSecond) = (place.Name, session.DisplayName);
        if (place.RegionSlug is not { } slug)
            return;

        shell.Theme = ThemeClass.Of(slug);
        shell.Place = place.Name;
    }

    private static ShellKind KindOf(Role role) =>
        role switch
        {
            Role.ContractorMember or Role.ContractorOwner => ShellKind.Contractor,
            Role.Adviser or Role.RegionAdministrator => ShellKind.Adviser,
            Role.AuthorityReader => ShellKind.Reader,
            Role.PlatformAdministrator => ShellKind.Platform,
            _ => ShellKind.Public,
        };
}
