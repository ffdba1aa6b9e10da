using SocialReturn.Core.Common;

namespace SocialReturn.Web.Shared;

/// <summary>The navigation per kind of frame. The addresses are those of the product and do not change.</summary>
internal static class ShellLinks
{
    public static IReadOnlyList<ShellLink> For(Shell shell) =>
        shell.Kind switch
        {
            ShellKind.Contractor =>
            [
                new(ShellTexts.Overview, PortalLinks.Overview),
                new(ShellTexts.Tenders, PortalLinks.Tenders),
                new(ShellTexts.Tasks, PortalLinks.Tasks, shell.Count),
                new(ShellTexts.Organisation, PortalLinks.Organisation),
            ],
            ShellKind.Adviser => ForAdviser(shell),
            ShellKind.Reader => [new(ShellTexts.Tenders, PortalLinks.ReaderTenders), new(ShellTexts.Reports, PortalLinks.ReaderReports)],
            ShellKind.Platform =>
            [
                new(ShellTexts.Regions, PortalLinks.PlatformRegions),
                new(ShellTexts.People, PortalLinks.PlatformPeople),
                new(ShellTexts.Files, PortalLinks.PlatformFiles, shell.Count),
                new(ShellTexts.Condition, PortalLinks.PlatformReadiness),
            ],
            _ => [new(ShellTexts.Calculator, PortalLinks.Calculator)],
        };

    private static List<ShellLink> ForAdviser(Shell shell)
    {
        List<ShellLink> links =
        [
            new(ShellTexts.WorkList, PortalLinks.WorkList, shell.Count),
            new(ShellTexts.Tenders, PortalLinks.DeskTenders),
            new(ShellTexts.Contractors, PortalLinks.DeskContractors),
            new(ShellTexts.Suppliers, PortalLinks.DeskSuppliers),
            new(ShellTexts.Reports, PortalLinks.DeskReports),
            new(ShellTexts.Tariffs, PortalLinks.DeskTariffs),
        ];
        if (shell.IsAdministrator)
        {
            links.Add(new(ShellTexts.Settings, PortalLinks.DeskSettings));
            links.Add(new(ShellTexts.Users, PortalLinks.DeskUsers));
        }

        return links;
    }
}
